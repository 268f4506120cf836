import { expect, test } from 'vitest';
import { buildGraph, spokenGroup, spokenNode } from '$lib/graph';
import { buildNetwork } from '$lib/network';
import { hideOutput, listMarks } from './node-marks';

const network = buildNetwork();
const graph = buildGraph(network);
const concat = 'InceptionV3/Mixed_6b/concat';

test('an end point’s mark stands at what shows it, and a fault outweighs the pointer', () => {
  const marks = listMarks(graph, network, {
    hovered: concat,
    fault: concat,
    hidden: 'InceptionV3/Mixed_6b/Branch_0/Conv2d_0a_1x1'
  });
  expect([...marks]).toEqual([
    [concat, 'fault'],
    ['InceptionV3/Mixed_6b/Branch_0/Conv2d_0a_1x1', 'hidden']
  ]);
  expect(listMarks(graph, network, { hovered: 'nowhere', fault: null, hidden: null }).size).toBe(0);
});

test('a name that is spoken while its output is asked for does not say it', () => {
  for (const node of graph.nodes.values()) {
    if (node.kind === 'image') continue;
    expect(hideOutput(spokenNode(graph, node), 'hidden')).toMatch(/output hidden .*$/);
  }
  const group = graph.groups.get('Mixed_7b');
  if (group === undefined) throw new Error('Mixed_7b');
  expect(hideOutput(spokenGroup(group), 'hidden')).not.toContain('2048');
  expect(hideOutput(spokenGroup(group), undefined)).toContain('8 by 8 by 2048');
});
