import { expect, test } from 'vitest';
import type { ColourScale } from './colour-scale';
import { countEntries, histogramOf, sharesBeyond } from './palette-counts';

const scale: ColourScale = { ramp: 'diverging', range: { min: -2, max: 2 }, floor: null };

test('every value is counted once, those beyond the ends by themselves', () => {
  const counts = countEntries(Float32Array.of(-3, -2, 0, 1, 2, 2.5, 7, 9), scale);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  expect(sharesBeyond(counts)).toEqual({ below: 1 / 8, above: 3 / 8 });
});

test('of no values none is beyond', () => {
  expect(sharesBeyond(countEntries(new Float32Array(), scale))).toEqual({ below: 0, above: 0 });
});

test('bars count what is neither 0 nor beyond the ends', () => {
  const data = Float32Array.of(0, 0, 0, -2, -1.9, 1.9, 5);
  const counts = countEntries(data, scale);
  expect(histogramOf(counts, { scale, zeros: 3, bars: 2 })).toEqual({
    bars: [2, 1],
    fullest: [0, 0.5]
  });
});

test('where all is 0 no part is the fullest', () => {
  const counts = countEntries(new Float32Array(4), scale);
  expect(histogramOf(counts, { scale, zeros: 4, bars: 127 }).fullest).toBeNull();
});
