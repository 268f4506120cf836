import { expect, test } from 'vitest';
import { buildNetwork } from '$lib/network';
import { shortLabel } from './short-label';

test('short labels of the default network are all different', () => {
  const network = buildNetwork();
  const labels = network.endPoints.map(({ name }) => shortLabel(network, name));
  expect(labels.slice(0, 8)).toEqual(['1a', '2a', '2b', '3a', '3b', '4a', '5a', '5b']);
  expect(labels.slice(-4)).toEqual(['AvgPool', 'PreLogits', 'Logits', 'Predictions']);
  expect(new Set(labels).size).toBe(labels.length);
});
