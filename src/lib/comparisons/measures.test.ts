import { describe, expect, it, test } from 'vitest';
import { buildNetwork } from '../network';
import { createRandom } from '../random';
import type { FeatureMap, Tensor } from '../tensors';
import { changeShare, listCurve } from './change-curve';
import { summariseCurve } from './curve-summary';
import { meanMap, measureShiftInSteps } from './measure-shift';
import { rankChannelsInSteps } from './rank-channels';

function takeAll<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const noise = createRandom(5);
const random = Float32Array.from({ length: 60 * 60 }, () => noise());

/** A part of one wide random picture, which begins at (x, y). */
function view(side: number, x: number, y: number): FeatureMap {
  const data = Float32Array.from(
    { length: side * side },
    (_, i) => random[(Math.floor(i / side) + 20 + y) * 60 + (i % side) + 20 + x]
  );
  return { height: side, width: side, data };
}

describe('the measured shift', () => {
  it.each([
    [1, 0],
    [0, -2],
    [3, 2]
  ])('of a map moved by %i and %i cells is that', (x, y) => {
    const shift = takeAll(measureShiftInSteps({ a: view(17, 0, 0), b: view(17, -x, -y) }, 5));
    expect(shift).toEqual({ x, y, remainder: 0 });
  });

  it('is none where the two are equal, or too small to tell', () => {
    expect(takeAll(measureShiftInSteps({ a: view(17, 0, 0), b: view(17, 0, 0) }, 5))).toBeNull();
    expect(takeAll(measureShiftInSteps({ a: view(4, 0, 0), b: view(4, 1, 0) }, 5))).toBeNull();
  });

  it('stays at 0 where no move helps', () => {
    const a = view(17, 0, 0);
    const b = { ...a, data: a.data.map((value) => value + 1) };
    expect(takeAll(measureShiftInSteps({ a, b }, 4))).toEqual({ x: 0, y: 0, remainder: 1 });
  });
});

test('the mean map is the mean over channels', () => {
  const tensor: Tensor = { shape: [1, 1, 2, 2], data: Float32Array.of(1, 3, 10, 20) };
  expect(meanMap(tensor)).toEqual({ height: 1, width: 2, data: Float32Array.of(2, 15) });
});

test('channels are ranked by the root of the mean square difference', () => {
  const a: Tensor = { shape: [1, 1, 2, 3], data: Float32Array.of(0, 0, 0, 0, 0, 5) };
  const b: Tensor = { shape: [1, 1, 2, 3], data: Float32Array.of(1, 3, 0, -1, 4, 5) };
  expect(takeAll(rankChannelsInSteps(a, b))).toEqual([
    { channel: 1, distance: Math.sqrt(12.5), meanChange: 3.5 },
    { channel: 0, distance: 1, meanChange: 0 },
    { channel: 2, distance: 0, meanChange: 0 }
  ]);
});

test('tensors of two sizes are no pair', () => {
  const tensor = (length: number) => ({ shape: [1, length], data: new Float32Array(length) });
  expect(() => takeAll(rankChannelsInSteps(tensor(2), tensor(3)))).toThrow(RangeError);
});

test('the curve has a point for each end point, empty until it is computed', () => {
  const network = buildNetwork({ finalEndPoint: 'Mixed_5b' });
  const difference = { scope: 'InceptionV3/Mixed_5b/concat', relativeL2: 0.5, cosine: 0.9 };
  const curve = listCurve(network, new Map([[difference.scope, difference]]));
  expect(curve.map(({ endPoint }) => endPoint)).toEqual(network.endPoints.map(({ name }) => name));
  expect(curve.at(-1)).toEqual({ endPoint: 'Mixed_5b', difference });
  expect(curve[0].difference).toBeNull();
});

test.each([
  [0, 0],
  [1, 0.5],
  [3, 0.75],
  [Infinity, 1]
])('a relative difference of %d fills a gauge to %d', (relativeL2, share) => {
  expect(changeShare({ scope: '', relativeL2, cosine: 0 })).toBe(share);
});

test('the summary names where two passes part, are farthest apart, and point least alike', () => {
  const point = (endPoint: string, relativeL2: number, cosine: number) => ({
    endPoint,
    difference: { scope: endPoint, relativeL2, cosine }
  });
  const curve = [
    point('a', 0, 1),
    point('b', 0.2, 0.1),
    point('c', 0.9, 0.7),
    { endPoint: 'd', difference: null }
  ];
  const none = new Set<string>();
  const b = { endPoint: 'b', relativeL2: 0.2, cosine: 0.1 };
  const c = { endPoint: 'c', relativeL2: 0.9, cosine: 0.7 };
  expect(summariseCurve(curve, none)).toEqual({ first: b, largest: c, leastAlike: b });
  expect(summariseCurve(curve, new Set(['c', 'd']))).toEqual({
    first: b,
    largest: b,
    leastAlike: b
  });
  expect(summariseCurve(curve, new Set('abcd'))).toEqual({
    first: b,
    largest: c,
    leastAlike: b
  });
  expect(summariseCurve([point('a', 0, 1)], none)).toEqual({
    first: null,
    largest: null,
    leastAlike: null
  });
});
