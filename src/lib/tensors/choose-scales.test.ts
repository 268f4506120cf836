import { expect, test } from 'vitest';
import { chooseScales, ownScale, robustScale, scaleKinds, scaleOfChannel } from './choose-scales';
import { finish } from './finish';
import { computeStatisticsInSteps } from './statistics';

const measure = (shape: number[], ...data: number[]) =>
  finish(computeStatisticsInSteps({ shape, data: Float32Array.from(data) }));

// Two channels of 1×2.
const positive = measure([1, 1, 2, 2], 0, 1, 8, 3);
const signed = measure([1, 1, 2, 2], -2, 1, 8, -3);

test('the robust scale ends at the percentile, the whole one at the highest value', () => {
  expect(chooseScales('robust', positive, 3)).toEqual({
    kind: 'robust',
    scale: { ramp: 'sequential', range: { min: 0, max: 3 }, floor: null }
  });
  expect(chooseScales('tensor', positive, 3)).toMatchObject({ scale: { range: { max: 8 } } });
});

test('every channel has a scale of its own, or all share one', () => {
  const own = chooseScales('channel', positive, 3);
  expect(scaleOfChannel(own, 1).range).toEqual({ min: 1, max: 3 });
  expect(scaleOfChannel(own, 1)).toEqual(ownScale(positive, 1));
  const shared = chooseScales('tensor', positive, 3);
  expect(scaleOfChannel(shared, 0)).toBe(scaleOfChannel(shared, 1));
});

test('the logarithmic scale reaches from 0 over three powers of ten to the top', () => {
  const { floor, range } = scaleOfChannel(chooseScales('log', positive, 3), 0);
  expect(range).toEqual({ min: 0, max: 8 });
  expect(floor).toBeCloseTo(0.008, 12);
});

test.each(scaleKinds)('with negative values, scale %s diverges and is even around 0', (kind) => {
  const scales = chooseScales(kind, signed, 3);
  for (const channel of [0, 1]) {
    const { ramp, range } = scaleOfChannel(scales, channel);
    expect(ramp).toBe('diverging');
    expect(range.min).toBe(-range.max);
  }
});

test('a signed robust scale ends at the percentile of the magnitudes', () => {
  expect(scaleOfChannel(chooseScales('robust', signed, 3), 0).range).toEqual({ min: -3, max: 3 });
});

test('where nearly all values are equal, the robust scale spans them all', () => {
  expect(robustScale({ min: 0, max: 5 }, 0).range).toEqual({ min: 0, max: 5 });
  expect(robustScale({ min: -5, max: 0 }, 0).range).toEqual({ min: -5, max: 5 });
  expect(robustScale({ min: 2, max: 2 }, 2).range).toEqual({ min: 2, max: 2 });
});

test('a scale of values above 0 starts at the lowest', () => {
  expect(robustScale({ min: 2, max: 9 }, 7).range).toEqual({ min: 2, max: 7 });
});

test('a tensor of zeros has a scale nonetheless', () => {
  const zeros = measure([1, 2], 0, 0);
  for (const kind of scaleKinds) {
    expect(scaleOfChannel(chooseScales(kind, zeros, 0), 1).range).toEqual({ min: 0, max: 0 });
  }
});
