import { expect, test } from 'vitest';
import type { ColourScale } from './colour-scale';
import { countEntries, sharesBeyond } from './palette-counts';

const scale: ColourScale = { ramp: 'diverging', range: { min: -2, max: 2 }, floor: null };

test('every value is counted once, those beyond the ends by themselves', () => {
  const counts = countEntries(Float32Array.of(-3, -2, 0, 1, 2, 2.5, 7, 9), scale);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  expect(sharesBeyond(counts)).toEqual({ below: 1 / 8, above: 3 / 8 });
});

test('of no values none is beyond', () => {
  expect(sharesBeyond(countEntries(new Float32Array(), scale))).toEqual({ below: 0, above: 0 });
});
