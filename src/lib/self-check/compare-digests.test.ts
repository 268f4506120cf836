import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '../tensors';
import { createRandom } from '../random';
import { digest } from './__fixtures__/answering-engine';
import { compareDigests } from './compare-digests';

const shape = [1, 20, 20, 32];
const size = 20 * 20 * 32;

/** As after a ReLU: half of them zeros. */
function draw(seed: number): Tensor {
  const random = createRandom(seed);
  return { shape, data: Float32Array.from({ length: size }, () => Math.max(0, random() - 0.5)) };
}

const distance = (actual: Float32Array, expected: Float32Array) => {
  const norm = Math.hypot(...expected);
  return Math.hypot(...actual.map((value, i) => value - expected[i])) / norm;
};
const deviation = (actual: Tensor, expected: Tensor) =>
  compareDigests(digest(actual), digest(expected));

test('a tensor does not deviate from itself', () => {
  expect(deviation(draw(1), draw(1)).error).toBe(0);
});

test('one wrong value, wherever it is, shows with its whole size', () => {
  const expected = draw(1);
  const norm = Math.hypot(...expected.data);
  fc.assert(
    fc.property(fc.nat({ max: size - 1 }), fc.constantFrom(-0.1, 0.02, 5), (at, by) => {
      const data = expected.data.slice();
      data[at] += by;
      const change = Math.abs(data[at] - expected.data[at]) / norm;
      expect(deviation({ shape, data }, expected).error).toBeGreaterThan(change * 0.999);
    }),
    { numRuns: 200 }
  );
});

test.each([
  ['noise on every value', (value: number, i: number) => value + 1e-3 * Math.sin(i * i)],
  ['a scale that is off', (value: number) => value * 1.01],
  [
    'the values of the next channel',
    (_: number, i: number, all: Float32Array) => all[(i + 1) % size]
  ],
  ['one channel silent', (value: number, i: number) => (i % 32 === 7 ? 0 : value)]
])('%s shows with about the relative distance of the tensors', (_, bend) => {
  const expected = draw(2);
  const data = expected.data.map(bend);
  const { error } = deviation({ shape, data }, expected);
  const truth = distance(data, expected.data);
  expect(error).toBeGreaterThan(truth * 0.7);
  expect(error).toBeLessThan(truth * 2.5);
});

describe('what cannot be measured is infinitely far', () => {
  test('another shape, also with as many values', () => {
    const { data } = draw(1);
    const turned = { shape: [1, 32, 20, 20], data };
    expect(deviation(turned, draw(1))).toEqual({ measure: 'shape', error: Infinity });
  });

  test.each([NaN, Infinity, -Infinity])('a single %d', (value) => {
    const data = draw(1).data.slice();
    data[5000] = value;
    expect(deviation({ shape, data }, draw(1)).error).toBe(Infinity);
  });

  test('nothing but zeros is one whole norm away', () => {
    const silent = { shape, data: new Float32Array(size) };
    expect(deviation(silent, draw(1)).error).toBeGreaterThanOrEqual(1);
  });
});
