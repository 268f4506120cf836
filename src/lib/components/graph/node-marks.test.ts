import { expect, test } from 'vitest';
import { buildGraph } from '$lib/graph';
import { buildNetwork } from '$lib/network';
import { listMarks } from './node-marks';

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

test('what a what-if has changed is marked, unless it is pointed at', () => {
  const edited = new Set([firstOp, concat]);
  const marks = listMarks(graph, network, { edited, hovered: concat, fault: null, hidden: null });
  expect([...marks]).toEqual([
    [firstOp, 'edited'],
    [concat, 'hovered']
  ]);
});
