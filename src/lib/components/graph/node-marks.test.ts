import { expect, test } from 'vitest';
import { buildGraph, spokenGroup, spokenNode } from '$lib/graph';
import { buildNetwork } from '$lib/network';
import { listMarks, speakMarked } from './node-marks';

const network = buildNetwork();
const graph = buildGraph(network);
const concat = 'InceptionV3/Mixed_6b/concat';
const firstOp = 'InceptionV3/Mixed_6b/Branch_0/Conv2d_0a_1x1';

test('an end point’s mark stands at what shows it, and a fault outweighs the pointer', () => {
  const marks = listMarks(graph, network, {
    edited: new Set(),
    hovered: concat,
    fault: concat,
    hidden: firstOp
  });
  expect([...marks]).toEqual([
    [concat, 'fault'],
    [firstOp, 'hidden']
  ]);
  const none = { edited: new Set<string>(), hovered: 'nowhere', fault: null, hidden: null };
  expect(listMarks(graph, network, none).size).toBe(0);
});

test('what a what-if has changed is marked and said, unless it is pointed at', () => {
  const edited = new Set([firstOp, concat]);
  const marks = listMarks(graph, network, { edited, hovered: concat, fault: null, hidden: null });
  expect([...marks]).toEqual([
    [firstOp, 'edited'],
    [concat, 'hovered']
  ]);
  expect(speakMarked('1 by 1 convolution', 'edited')).toBe(
    '1 by 1 convolution, changed by a what-if'
  );
});

test('a name that is spoken while its output is asked for does not say it', () => {
  for (const node of graph.nodes.values()) {
    if (node.kind === 'image') continue;
    expect(speakMarked(spokenNode(graph, node), 'hidden')).toMatch(/output hidden .*$/);
  }
  const group = graph.groups.get('Mixed_7b');
  if (group === undefined) throw new Error('Mixed_7b');
  expect(speakMarked(spokenGroup(group), 'hidden')).not.toContain('2048');
  expect(speakMarked(spokenGroup(group), undefined)).toContain('8 by 8 by 2048');
});
