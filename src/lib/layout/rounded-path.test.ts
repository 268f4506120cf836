import { expect, test } from 'vitest';
import { roundedPath } from './rounded-path';

test('a straight line stays a straight line', () => {
  expect(
    roundedPath(
      [
        { x: 0, y: 5 },
        { x: 20, y: 5 }
      ],
      4
    )
  ).toBe('M0,5L20,5');
});

test('a corner is cut by the radius on both sides', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 }
  ];
  expect(roundedPath(corner, 4)).toBe('M0,0L6,0Q10,0 10,4L10,10');
});

test('a short stretch is cut by half its length at most', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 10 }
  ];
  expect(roundedPath(corner, 4)).toBe('M0,0L1,0Q2,0 2,1L2,10');
});

test('no points give no path', () => {
  expect(roundedPath([], 4)).toBe('');
});
