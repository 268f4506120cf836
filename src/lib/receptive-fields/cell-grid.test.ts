import { expect, test } from 'vitest';
import { buildNetwork, outputOpOf } from '../network';
import { locateCells } from './cell-grid';

const network = buildNetwork();

// Pixel 21's centre lies at 21.5.
test.each([
  ['Conv2d_1a_3x3', 1.5, 2, 149],
  ['Mixed_6b', 21.5, 16, 17],
  ['Mixed_7c', 37.5, 32, 8]
])('the cells of %s lie at %d and every %d pixels', (name, first, step, count) => {
  const op = outputOpOf(network, name);
  const line = { first, step, count };
  expect(op && locateCells(network, op)).toEqual({ rows: line, columns: line });
});

test('a map of one cell has one centre, and a vector none', () => {
  const pool = outputOpOf(network, 'AvgPool_1a');
  const grid = pool && locateCells(network, pool);
  expect(grid?.rows).toEqual({ first: 149.5, step: 0, count: 1 });
  const predictions = outputOpOf(network, 'Predictions');
  expect(predictions && locateCells(network, predictions)).toBeNull();
});
