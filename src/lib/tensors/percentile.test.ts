import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from './finish';
import { countedPercentile, percentileOfMagnitudes } from './percentile';

/** By the book: sort, and take the value of that rank. */
function bySorting(data: Float32Array, share: number): number {
  const sorted = data
    .filter((value) => !Number.isNaN(value))
    .map(Math.abs)
    .sort();
  return sorted.length === 0 ? 0 : sorted[Math.ceil(share * sorted.length) - 1];
}

test.each([
  ['sorted', percentileOfMagnitudes],
  ['counted', countedPercentile]
])('the percentile, %s, is the value of its rank, to the last bit', (_, percentile) => {
  fc.assert(
    fc.property(
      fc.float32Array({ maxLength: 400 }),
      fc.constantFrom(0.001, 0.25, 0.5, 0.9, 0.995, 1),
      (data, share) => {
        expect(finish(percentile(data, share))).toBe(bySorting(data, share));
      }
    ),
    { seed: 995 }
  );
});

test('as many values as a large map has, and more, have one percentile', () => {
  for (const length of [32768, 32769]) {
    const data = Float32Array.from({ length }, (_, i) => Math.sin(i));
    expect(finish(percentileOfMagnitudes(data, 0.995))).toBe(bySorting(data, 0.995));
  }
});

test('values that differ in their last bits are told apart', () => {
  const data = Float32Array.from({ length: 1000 }, (_, i) => 1 + i * 2 ** -23);
  expect(finish(percentileOfMagnitudes(data, 0.995))).toBe(1 + 994 * 2 ** -23);
  expect(finish(countedPercentile(data, 0.995))).toBe(1 + 994 * 2 ** -23);
});

test('a part of a buffer is read on its own', () => {
  const data = Float32Array.of(9, 9, 1, 2, 9).subarray(2, 4);
  expect(finish(percentileOfMagnitudes(data, 1))).toBe(2);
  expect(finish(countedPercentile(data, 1))).toBe(2);
});

test('no values, or none that is a number, give 0', () => {
  for (const percentile of [percentileOfMagnitudes, countedPercentile]) {
    expect(finish(percentile(new Float32Array(), 0.5))).toBe(0);
    expect(finish(percentile(Float32Array.of(Number.NaN), 0.5))).toBe(0);
  }
});

test('a large tensor is read with pauses', () => {
  const data = new Float32Array(147 * 147 * 64).fill(2);
  const steps = percentileOfMagnitudes(data, 0.995);
  let pauses = 0;
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(10);
});
