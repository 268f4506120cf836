import { expect, test } from 'vitest';
import {
  computeStatistics,
  computeStatisticsInSteps,
  countZeros,
  figuresOf,
  measureRange
} from './statistics';
import { measureTensor, mapToTensor } from './tensor';

const tensor = {
  shape: [1, 2, 2, 2],
  data: Float32Array.of(0, -1, 4, 0.5, 0, 0, 2, 0.5)
};

test('every channel gets its own range, mean and share of zeros', () => {
  expect(computeStatistics(tensor)).toEqual({
    min: Float32Array.of(0, -1),
    max: Float32Array.of(4, 0.5),
    mean: Float32Array.of(1.5, 0),
    meanMagnitude: Float32Array.of(1.5, 0.5),
    meanSquare: Float32Array.of(5, 0.375),
    zeroShare: Float32Array.of(0.5, 0.25),
    area: 4,
    range: { min: -1, max: 4 }
  });
});

test('a squeezed tensor has one value per channel', () => {
  const statistics = computeStatistics({ shape: [1, 3], data: Float32Array.of(7, 0, -2) });
  expect(statistics.min).toEqual(statistics.max);
  expect(statistics.mean).toEqual(Float32Array.of(7, 0, -2));
  expect(statistics.zeroShare).toEqual(Float32Array.of(0, 1, 0));
});

test('a negative zero counts as a zero', () => {
  expect(computeStatistics({ shape: [1, 1], data: Float32Array.of(-0) }).zeroShare[0]).toBe(1);
});

test('the mean of a large map keeps its digits', () => {
  const data = new Float32Array(147 * 147).fill(0.1);
  const { mean } = computeStatistics({ shape: [1, 147, 147, 1], data });
  expect(mean[0]).toBe(Math.fround(0.1));
});

test('no values range from 0 to 0', () => {
  expect(measureRange(new Float32Array())).toEqual({ min: 0, max: 0 });
});

test.each([
  ['a batch of two', [2, 1, 1, 1], 2],
  ['a rank of three', [1, 2, 2], 4],
  ['too few values', [1, 2, 2, 2], 7]
])('%s is refused', (_, shape, length) => {
  expect(() => measureTensor({ shape, data: new Float32Array(length) })).toThrow(RangeError);
});

test('a map turns into a tensor of one channel', () => {
  const data = Float32Array.of(1, 2);
  expect(mapToTensor({ height: 1, width: 2, data })).toEqual({ shape: [1, 1, 2, 1], data });
});

test('a large tensor is measured with pauses, and none of it is left out', () => {
  const tensor = { shape: [1, 147, 147, 64], data: new Float32Array(147 * 147 * 64).fill(2) };
  expect([...computeStatisticsInSteps(tensor)].length).toBeGreaterThanOrEqual(10);
  const { mean, zeroShare } = computeStatistics(tensor);
  expect(new Set(mean)).toEqual(new Set([2]));
  expect(new Set(zeroShare)).toEqual(new Set([0]));
});

test('a channel of one value has only that value to say', () => {
  const map = computeStatistics({ shape: [1, 1, 2, 1], data: Float32Array.of(0, 3) });
  expect(figuresOf(map, 0)).toEqual({ kind: 'map', min: 0, max: 3, mean: 1.5, zeroShare: 0.5 });
  const vector = computeStatistics({ shape: [1, 2], data: Float32Array.of(4, -5) });
  expect(figuresOf(vector, 1)).toEqual({ kind: 'single', value: -5 });
});

test('zeros are counted in one channel or in all', () => {
  const statistics = computeStatistics(tensor);
  expect([countZeros(statistics, 0), countZeros(statistics, 1), countZeros(statistics)]).toEqual([
    2, 1, 3
  ]);
});
