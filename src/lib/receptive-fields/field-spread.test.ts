import { describe, expect, test } from 'vitest';
import { buildNetwork, type Pair } from '../network';
import { fieldsOf } from './op-fields';

const network = buildNetwork();
const side = 299;

function spread(scope: string, cell: Pair, place: (row: number, column: number) => number) {
  const fields = fieldsOf(network, `InceptionV3/${scope}`);
  if (fields === null) throw new Error(scope);
  const gradient = Float32Array.from({ length: side * side }, (_, index) =>
    place(Math.floor(index / side), index % side)
  );
  return fields.spreadOf(cell, gradient);
}

describe('half of a gradient', () => {
  test('on the middle pixel of the field lies in a square of one pixel', () => {
    // Conv2d_1a_3x3 reads rows 20–22 and columns 30–32 for this cell.
    const { half, total } = spread('Conv2d_1a_3x3', [10, 15], (row, column) =>
      row === 21 && column === 31 ? 2 : 0
    );
    expect(total).toBe(2);
    expect(half).toEqual({ rows: [21, 21], columns: [31, 31] });
  });

  test('is reached by the ring that brings the sum to half', () => {
    const isInside = (row: number, column: number) =>
      row >= 20 && row <= 22 && column >= 30 && column <= 32;
    const { half } = spread('Conv2d_1a_3x3', [10, 15], (...at) => (isInside(...at) ? 1 : 0));
    expect(half).toEqual({ rows: [20, 22], columns: [30, 32] });
  });

  test('may be counted around a middle near the border of the image', () => {
    const { half } = spread('Conv2d_1a_3x3', [0, 0], (row, column) => (row + column === 0 ? 1 : 0));
    expect(half).toEqual({ rows: [0, 2], columns: [0, 2] });
  });

  test('is nowhere where nothing is', () => {
    expect(spread('Mixed_5d/concat', [17, 17], () => 0)).toMatchObject({ total: 0, half: null });
  });
});

describe('with equal weights', () => {
  test('one window needs all of itself: of 3×3 pixels the middle holds a ninth', () => {
    expect(spread('Conv2d_1a_3x3', [10, 15], () => 1).evenSide).toBe(3);
  });

  test('a deep op needs a part of its field only, the more so the deeper it is', () => {
    const sides = ['Mixed_5d/concat', 'Mixed_6e/concat', 'Mixed_7c/concat'].map(
      (scope) => spread(scope, scope.includes('5d') ? [17, 17] : [4, 4], () => 1).evenSide
    );
    expect(sides).toEqual([...sides].sort((a, b) => a - b));
    expect(sides[0]).toBeGreaterThan(31);
    expect(sides[0]).toBeLessThan(127);
    expect(sides[2]).toBeLessThan(side);
  });
});
