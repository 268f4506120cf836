import { expect, test } from 'vitest';
import { describeTuning, summariseResponse } from './tuning-curve';

const orientations = Array.from({ length: 12 }, (_, index) => index * 15);
const curve = (meanOf: (degrees: number) => number) =>
  orientations.map((degrees) => ({ degrees, mean: meanOf(degrees), max: 9 }));

test('a response is told by its mean and its highest value', () => {
  const response = { height: 1, width: 4, data: Float32Array.of(0, 1, 0, 5) };
  expect(summariseResponse(response)).toEqual({ mean: 1.5, max: 5 });
});

test('an answer to one orientation alone is as selective as can be', () => {
  const tuning = describeTuning(curve((degrees) => (degrees === 75 ? 2 : 0)));
  expect(tuning.preferred).toBe(75);
  expect(tuning.selectivity).toBeCloseTo(1, 12);
});

test('an answer to all orientations alike prefers none', () => {
  const tuning = describeTuning(curve(() => 3));
  expect(tuning.preferred).toBeNull();
  expect(tuning.selectivity).toBeCloseTo(0, 12);
});

test('a curve of a cosine on a pedestal is half as selective as its swing', () => {
  const tuning = describeTuning(
    curve((degrees) => 1 + 0.6 * Math.cos(((degrees - 30) * Math.PI) / 90))
  );
  expect(tuning.preferred).toBe(30);
  expect(tuning.selectivity).toBeCloseTo(0.3, 12);
});

test('two orientations at right angles cancel each other out', () => {
  expect(describeTuning(curve((degrees) => (degrees % 90 === 0 ? 1 : 0))).selectivity).toBeCloseTo(
    0,
    12
  );
});

test('a silent channel prefers nothing, and means below 0 have no selectivity', () => {
  expect(describeTuning(curve(() => 0))).toEqual({ preferred: null, selectivity: null });
  expect(describeTuning(curve((degrees) => degrees - 90))).toEqual({
    preferred: 165,
    selectivity: null
  });
});
