import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortScope } from '../network';
import { Attention } from './attention.svelte';
import { Explorer } from './explorer.svelte';

let explorer: Explorer;
let attention: Attention;
let stop: () => void;

beforeEach(() => {
  stop = $effect.root(() => {
    explorer = new Explorer();
    attention = new Attention(explorer);
  });
});
afterEach(() => stop());

const way = () => attention.way.map((id) => id.split('>').map(shortScope).join(' > '));
const backThroughThePool = [
  'Mixed_6a/Branch_2/MaxPool_1a_3x3',
  'Mixed_6a/Branch_2/MaxPool_1a_3x3 > Mixed_6a/concat',
  'Mixed_5d/concat > Mixed_6a/Branch_2/MaxPool_1a_3x3'
];

test('the open channel of a selected concat has its way shown', () => {
  explorer.select('Mixed_6a');
  expect(way()).toEqual([]);
  explorer.openChannel(500);
  expect(way()).toEqual(backThroughThePool);
  explorer.openChannel(null);
  expect(way()).toEqual([]);
});

test('a channel that is pointed at comes before the open one', () => {
  explorer.select('Mixed_6a');
  explorer.openChannel(0);
  attention.followChannel({ scope: 'InceptionV3/Mixed_6a/concat', channel: 500 });
  expect(way()).toEqual(backThroughThePool);
  attention.followChannel(null);
  expect(way()[0]).toBe('Mixed_6a/Branch_0/Conv2d_1a_1x1');
});

test.each([
  ['a channel that the concat does not have', 'Mixed_6a', 768],
  ['a channel of a convolution', 'Mixed_6a/Branch_0/Conv2d_1a_1x1', 3]
])('%s has no way', (_, at, channel) => {
  explorer.select(at);
  explorer.openChannel(channel);
  expect(way()).toEqual([]);
});

test('while a shape is asked for, what would show it is withheld, until the answer stands', () => {
  explorer.select('Mixed_7a');
  expect(attention.withheld.outputs.size).toBe(0);
  explorer.set({ panel: 'practice' });
  explorer.ask({ measure: 'shape', seed: 'at' });
  const kept = [...attention.withheld.outputs].map(shortScope);
  expect(kept).toContain('Mixed_7a/concat');
  expect(kept).toContain('Mixed_7a/Branch_0/Conv2d_1a_3x3');
  expect([...attention.untoldEndPoints]).toEqual(['Mixed_7a', 'Mixed_7b', 'Mixed_7c']);
  expect(attention.untold).toContain('InceptionV3/Mixed_7b/Branch_0/Conv2d_0a_1x1');
  expect(attention.untold).not.toContain('InceptionV3/Mixed_7a/Branch_0/Conv2d_0a_1x1');
  attention.reveal('InceptionV3/Mixed_7a/concat');
  expect(attention.withheld.outputs.size).toBe(0);
  expect(attention.untold.size).toBe(0);
  expect(attention.untoldEndPoints.size).toBe(0);
});
