import { expect, test } from 'vitest';
import { describeWindows } from '$lib/derivations';
import { cellWidth, gapWidth, placeCells } from './window-cells';

const kinds = (axis: Parameters<typeof describeWindows>[0]) =>
  placeCells(describeWindows(axis)).cells.map(({ pixel, kind }) => [pixel, kind]);

test('a short row shows every pixel with its padding, the odd one after', () => {
  expect(kinds({ size: 4, kernel: 3, stride: 2, padding: 'SAME' })).toEqual([
    [0, 'pixel'],
    [1, 'pixel'],
    [2, 'pixel'],
    [3, 'pixel'],
    [4, 'padding']
  ]);
});

test('a VALID row marks the pixel that no window covers', () => {
  expect(kinds({ size: 6, kernel: 3, stride: 2, padding: 'VALID' }).at(-1)).toEqual([5, 'unread']);
});

test('a long row leaves out its middle and keeps both windows', () => {
  const positions = describeWindows({ size: 299, kernel: 3, stride: 2, padding: 'VALID' });
  const { cells, gapAt, width, xOf } = placeCells(positions);
  expect(cells.length).toBeLessThan(25);
  expect(width).toBe(cells.length * cellWidth + gapWidth);
  expect(gapAt).toBeGreaterThan(xOf(positions.first[1]));
  expect(gapAt).toBeLessThan(xOf(positions.last[0]));
  expect(xOf(298) - xOf(296)).toBe(2 * cellWidth);
});

test('windows larger than half a row are drawn whole', () => {
  const { gapAt, cells } = placeCells(
    describeWindows({ size: 30, kernel: 28, stride: 1, padding: 'VALID' })
  );
  expect(gapAt).toBeNull();
  expect(cells).toHaveLength(30);
});
