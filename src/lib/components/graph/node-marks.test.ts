import { expect, test } from 'vitest';
import { buildGraph } from '$lib/graph';
import { buildNetwork } from '$lib/network';
import { listMarks } from './node-marks';

const network = buildNetwork();
const graph = buildGraph(network);
const concat = 'InceptionV3/Mixed_6b/concat';
const firstOp = 'InceptionV3/Mixed_6b/Branch_0/Conv2d_0a_1x1';
const none: ReadonlySet<string> = new Set();
const nothing = {
  way: [],
  edited: none,
  withheld: { outputs: none, grids: none },
  hovered: null,
  fault: null,
  hidden: null
};

test('an end point’s mark stands at what shows it, and a fault outweighs the pointer', () => {
  const marks = listMarks(graph, network, {
    ...nothing,
    hovered: concat,
    fault: concat,
    hidden: firstOp
  });
  expect([...marks]).toEqual([
    [concat, 'fault'],
    [firstOp, 'hidden']
  ]);
  expect(listMarks(graph, network, { ...nothing, hovered: 'nowhere' }).size).toBe(0);
});

test('what a what-if has changed is marked, unless it is pointed at', () => {
  const edited = new Set([firstOp, concat]);
  const marks = listMarks(graph, network, { ...nothing, edited, hovered: concat });
  expect([...marks]).toEqual([
    [firstOp, 'edited'],
    [concat, 'hovered']
  ]);
});

test('a channel’s way marks ops and edges, and hides no other mark', () => {
  const edge = `${firstOp}>${concat}`;
  const edited = new Set([firstOp]);
  const marks = listMarks(graph, network, { ...nothing, way: [concat, edge, firstOp], edited });
  expect([...marks]).toEqual([
    [concat, 'way'],
    [edge, 'way'],
    [firstOp, 'edited']
  ]);
});

test('what is withheld stays so where it is pointed at, and the op in question stands out', () => {
  const withheld = { outputs: new Set([firstOp, concat]), grids: new Set(['onGrid']) };
  const marks = listMarks(graph, network, {
    ...nothing,
    withheld,
    hovered: firstOp,
    hidden: concat
  });
  expect([...marks]).toEqual([
    [firstOp, 'withheld'],
    ['onGrid', 'grid'],
    [concat, 'hidden']
  ]);
});
