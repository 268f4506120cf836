import { beforeAll, expect, test } from 'vitest';
import { layoutNetwork, type Drawing } from '$lib/layout';
import { buildNetwork } from '$lib/network';
import { Viewport } from '$lib/state/viewport.svelte';
import { renderInEnglish } from '../text/__fixtures__/render-in-english';
import NetworkDrawing from './NetworkDrawing.svelte';

const network = buildNetwork();
let drawing: Drawing;

beforeAll(async () => {
  drawing = await layoutNetwork(network, 'rows');
}, 60_000);

function renderDrawing(selected: string | null = null, imageUrl: string | null = null): string {
  const viewport = new Viewport(() => drawing);
  return renderInEnglish(NetworkDrawing, {
    network,
    drawing,
    viewport,
    selected,
    onselect: () => {},
    outputs: new Map(),
    imageUrl
  });
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

test('stands in the prerendered page with every op, group and the image as a named button', () => {
  const html = renderDrawing();
  const groups = drawing.groups.length - 1;
  expect(count(html, /role="button" aria-label="[^"]+"/g)).toBe(network.ops.length + 1 + groups);
  expect(html).toContain('branch 2 of 4, 7 by 1 convolution, stride 1, same padding');
});

test('is one tab stop', () => {
  expect(count(renderDrawing(), /tabindex="0"/g)).toBe(1);
  expect(count(renderDrawing('Mixed_6b/Branch_1/Conv2d_0b_1x7'), /tabindex="0"/g)).toBe(1);
});

test.each([
  ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7'],
  ['Mixed_5c', 'Mixed_5c'],
  ['AvgPool_1a', 'InceptionV3/Logits/AvgPool_1a_8x8']
])('marks the selection %s as pressed', (selected, id) => {
  const html = renderDrawing(selected);
  const pressed = [...html.matchAll(/data-id="([^"]+)"[^>]*aria-pressed="true"/g)];
  expect(pressed.map((match) => match[1])).toEqual([id]);
});

test('marks nothing for a name that the network does not have', () => {
  expect(renderDrawing('nowhere')).not.toContain('aria-pressed="true"');
});

test('shows the photo at the input', () => {
  expect(renderDrawing(null, '/photos/cat.jpg')).toContain('href="/photos/cat.jpg"');
});
