import { expect, test } from 'vitest';
import { buildNetwork, outputOpOf } from '../network';
import { cellsWithin, locateCells, nearestCell } from './cell-grid';

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

const line = { first: 21.5, step: 16, count: 17 };

test.each([
  [0, 0],
  [29, 0],
  [30, 1],
  [150, 8],
  [299, 16]
])('the cell nearest to pixel %d of Mixed_6b is %d', (position, index) => {
  expect(nearestCell({ rows: line, columns: line }, position, 0)).toEqual([index, 0]);
});

test.each([
  ['a box around one centre', 21, 22, [0, 0]],
  ['a box that ends at a centre’s pixel', 0, 21, null],
  ['a box between two centres', 22, 37, null],
  ['a box over three', 37, 70, [1, 3]],
  ['the whole photo', 0, 299, [0, 16]]
])('%s holds the cells whose centres lie in it', (_, start, end, cells) => {
  expect(cellsWithin(line, start, end)).toEqual(cells);
});
