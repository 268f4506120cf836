import { expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { layoutNetwork } from './layout-network';
import { buildNetwork } from '../network';
import { listLayers } from './drawing-layers';

const network = buildNetwork({ finalEndPoint: 'Mixed_5b' });
const graph = buildGraph(network);

test('every node stands in its group', async () => {
  const layers = listLayers(graph, await layoutNetwork(network, 'rows'));
  expect(layers.map((layer) => [layer.group.id, layer.nodes.length])).toEqual([
    ['input', 1],
    ['stem', 7],
    ['Mixed_5b', 9]
  ]);
  expect(layers[1].nodes[0].item.id).toBe('InceptionV3/Conv2d_1a_3x3');
}, 60_000);

test('only the head that reads from the middle names its source', async () => {
  const whole = buildNetwork();
  const layers = listLayers(buildGraph(whole), await layoutNetwork(whole, 'folded'));
  const named = layers.filter((layer) => layer.source !== null);
  expect(named.map((layer) => [layer.group.id, layer.source])).toEqual([['AuxLogits', 'Mixed_6e']]);
}, 60_000);
