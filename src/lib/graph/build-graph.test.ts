import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildGraph } from './build-graph';
import { resolveTarget } from './resolve-target';

const network = buildNetwork();
const graph = buildGraph(network);
const node = (scope: string) => {
  const found = graph.nodes.get(`InceptionV3/${scope}`);
  if (found === undefined) throw new Error(`${scope} is not in the graph`);
  return found;
};

describe('rows', () => {
  test('stand by grid size, each reduction in the shorter of its two rows', () => {
    expect(graph.rows).toEqual([
      { label: '299 → 35', cells: [['input'], ['stem']] },
      { label: '35 × 35', cells: [['Mixed_5b'], ['Mixed_5c'], ['Mixed_5d'], ['Mixed_6a']] },
      { label: '17 × 17', cells: [['Mixed_6b'], ['Mixed_6c'], ['Mixed_6d'], ['Mixed_6e']] },
      {
        label: '8 × 8',
        cells: [['Mixed_7a'], ['Mixed_7b'], ['Mixed_7c'], ['AuxLogits', 'Logits']]
      }
    ]);
  });

  test('end with the base where it is cut', () => {
    const cut = buildGraph(buildNetwork({ finalEndPoint: 'Mixed_5c' }));
    expect(cut.rows.map((row) => row.cells)).toEqual([
      [['input'], ['stem']],
      [['Mixed_5b'], ['Mixed_5c']]
    ]);
  });

  test('hold every group once, whatever the configuration', () => {
    for (const config of [
      { inputHeight: 107, inputWidth: 107 },
      { finalEndPoint: 'Mixed_6a' as const },
      { finalEndPoint: 'Conv2d_1a_3x3' as const },
      { auxLogits: false, numClasses: 0, globalPool: true }
    ]) {
      const other = buildGraph(buildNetwork(config));
      const ids = other.rows.flatMap((row) => row.cells.flat());
      expect(ids.toSorted()).toEqual([...other.groups.keys()].toSorted());
    }
  });
});

describe('groups', () => {
  test('hold every op exactly once', () => {
    const ids = [...graph.groups.values()].flatMap((group) => group.nodeIds);
    expect(ids.toSorted()).toEqual(['input', ...network.ops.map((op) => op.scope)].toSorted());
  });

  test('end where their shape says', () => {
    expect(graph.groups.get('stem')?.outShape).toEqual([1, 35, 35, 192]);
    expect(graph.groups.get('Mixed_6a')).toMatchObject({
      kind: 'module',
      branchCount: 3,
      inShape: [1, 35, 35, 288],
      outShape: [1, 17, 17, 768]
    });
  });

  test('carry Predictions to the end of the Logits head', () => {
    expect(graph.groups.get('Logits')?.outputId).toBe('InceptionV3/Predictions');
  });
});

test('links join consecutive modules, and AuxLogits to Mixed_6e', () => {
  const into = (id: string) => graph.links.find((link) => link.toGroupId === id)?.fromGroupId;
  expect(into('stem')).toBe('input');
  expect(into('Mixed_7a')).toBe('Mixed_6e');
  expect(into('AuxLogits')).toBe('Mixed_6e');
  expect(into('Logits')).toBe('Mixed_7c');
});

test('the two sides of a fork are peers of one depth', () => {
  expect(node('Mixed_7b/Branch_2/Conv2d_0c_1x3')).toMatchObject({
    depth: 2,
    peer: 0,
    peerCount: 2
  });
  expect(node('Mixed_7b/Branch_2/Conv2d_0d_3x1')).toMatchObject({
    depth: 2,
    peer: 1,
    peerCount: 2
  });
});

test('a concat is cut into one segment per branch, in channels', () => {
  const concat = node('Mixed_5b/concat');
  expect(
    concat.kind === 'concat' && concat.segments.map(({ branch, channels }) => [branch, channels])
  ).toEqual([
    [0, 64],
    [1, 64],
    [2, 96],
    [3, 32]
  ]);
});

test.each([
  ['Mixed_5b', 'Mixed_5b'],
  ['AvgPool_1a', 'InceptionV3/Logits/AvgPool_1a_8x8'],
  ['Predictions', 'InceptionV3/Predictions'],
  ['Mixed_5b/Branch_0/Conv2d_0a_1x1', 'InceptionV3/Mixed_5b/Branch_0/Conv2d_0a_1x1'],
  ['InceptionV3/Mixed_5b/concat', 'InceptionV3/Mixed_5b/concat'],
  ['input', 'input'],
  ['nowhere', null]
])('the selection %s stands for %s', (id, expected) => {
  expect(resolveTarget(graph, network, id)).toBe(expected);
});
