import { expect, test } from 'vitest';
import { findStrongestCells, mergeStrongest } from './strongest-cells';

const map = (...rows: number[][]) => ({
  height: rows.length,
  width: rows[0].length,
  data: Float32Array.from(rows.flat())
});
const cellsOf = (...rows: number[][]) =>
  findStrongestCells(map(...rows), 9).map(({ cell, value }) => [...cell, value]);

test.each([
  [
    'the highest comes first',
    [[1, 0, 3]],
    [
      [0, 2, 3],
      [0, 0, 1]
    ]
  ],
  [
    'of neighbours, the stronger alone is taken',
    [[5, 6, 4, 2]],
    [
      [0, 1, 6],
      [0, 3, 2]
    ]
  ],
  [
    'cells that touch at a corner are neighbours',
    [
      [9, 0],
      [0, 8]
    ],
    [[0, 0, 9]]
  ],
  [
    'equal values come row by row',
    [
      [2, 0, 2],
      [0, 0, 0],
      [2, 0, 0]
    ],
    [
      [0, 0, 2],
      [0, 2, 2],
      [2, 0, 2]
    ]
  ],
  ['what is silent or negative excites nothing', [[0, -1, 0]], []]
])('%s', (_, rows, expected) => {
  expect(cellsOf(...rows)).toEqual(expected);
});

test('no more than asked for are found, and none of them touch', () => {
  const data = Float32Array.from({ length: 17 * 17 }, (_, index) => (index * 7919) % 101);
  const found = findStrongestCells({ height: 17, width: 17, data }, 9);
  expect(found).toHaveLength(9);
  const values = found.map(({ value }) => value);
  expect(values).toEqual(values.toSorted((one, other) => other - one));
  for (const [index, { cell }] of found.entries()) {
    for (const { cell: other } of found.slice(index + 1)) {
      const distance = Math.max(Math.abs(cell[0] - other[0]), Math.abs(cell[1] - other[1]));
      expect(distance).toBeGreaterThan(1);
    }
  }
});

test('over several pictures the strongest are named with theirs', () => {
  const at = (value: number) => ({ cell: [0, 0] as const, value });
  const lists = [
    { picture: 'cat', cells: [at(3), at(1)] },
    { picture: 'cup', cells: [at(5), at(3)] }
  ];
  expect(mergeStrongest(lists, 3).map(({ picture, value }) => [picture, value])).toEqual([
    ['cup', 5],
    ['cat', 3],
    ['cup', 3]
  ]);
});
