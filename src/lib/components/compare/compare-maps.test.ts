import { expect, test } from 'vitest';
import { compareMaps } from './compare-maps';

const tensor = (...data: number[]) => ({ shape: [1, 1, 2, 2], data: Float32Array.from(data) });

test('A and B share one range, and the difference is A − B', () => {
  const maps = compareMaps({ a: tensor(1, 0, 4, 0), b: tensor(3, 0, -2, 0) }, 0);
  expect([...maps.difference.data]).toEqual([-2, 6]);
  expect(maps.scale).toEqual({ ramp: 'diverging', range: { min: -4, max: 4 }, floor: null });
  expect(maps.limit).toBe(6);
});

test('of a channel that is equal in both the difference is 0', () => {
  expect(compareMaps({ a: tensor(1, 0, 4, 0), b: tensor(3, 0, -2, 0) }, 1).limit).toBe(0);
});

test('a scale without negative values begins at the smallest', () => {
  const { scale } = compareMaps({ a: tensor(1, 0, 4, 0), b: tensor(3, 0, 2, 0) }, 0);
  expect(scale).toEqual({ ramp: 'sequential', range: { min: 1, max: 4 }, floor: null });
});
