import { expect, test } from 'vitest';
import { createRandom } from '../random';
import { measureSegmentsInSteps, type SegmentNorm } from './segment-norms';

function measure(shape: readonly number[], data: Float32Array, counts: readonly number[]) {
  const steps = measureSegmentsInSteps({ shape, data }, counts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** By the definition, weight by weight. */
function byDefinition(
  [height, width, channels, outputs]: readonly number[],
  data: Float32Array,
  counts: readonly number[]
): SegmentNorm[] {
  let first = 0;
  return counts.map((count) => {
    const channelNorms: number[] = [];
    for (let channel = first; channel < first + count; channel++) {
      let squares = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          for (let out = 0; out < outputs; out++) {
            squares += data[((y * width + x) * channels + channel) * outputs + out] ** 2;
          }
        }
      }
      channelNorms.push(Math.sqrt(squares));
    }
    first += count;
    const norm = Math.hypot(...channelNorms);
    const meanSquare = channelNorms.reduce((sum, each) => sum + each ** 2, 0) / count;
    return { norm, perChannel: Math.sqrt(meanSquare) };
  });
}

test.each([
  [
    [1, 1, 2, 2],
    [1, 1]
  ],
  [
    [3, 3, 48, 64],
    [16, 24, 8]
  ],
  [
    [1, 7, 40, 5],
    [1, 39]
  ],
  [
    [1, 1, 2048, 320],
    [320, 768, 768, 192]
  ]
])('segments of a kernel %j equal the plain loops', (shape, counts) => {
  const random = createRandom(shape.length + counts[0]);
  const size = shape.reduce((product, each) => product * each, 1);
  const data = Float32Array.from({ length: size }, () => random() - 0.5);
  const expected = byDefinition(shape, data, counts);
  const measured = measure(shape, data, counts);
  expect(measured).toHaveLength(counts.length);
  for (const [segment, { norm, perChannel }] of measured.entries()) {
    expect(norm).toBeCloseTo(expected[segment].norm, 6);
    expect(perChannel).toBeCloseTo(expected[segment].perChannel, 6);
  }
});

test('channels read alike have the same norm each, however wide their segment', () => {
  const [narrow, wide] = measure([1, 1, 100, 1], new Float32Array(100).fill(0.5), [10, 90]);
  expect(narrow.perChannel).toBeCloseTo(0.5, 12);
  expect(wide.perChannel).toBeCloseTo(0.5, 12);
  expect(wide.norm / narrow.norm).toBeCloseTo(3, 12);
});

test.each([
  [
    [1, 1, 4, 2],
    [2, 1]
  ],
  [
    [1, 1, 4, 2],
    [4, 0]
  ],
  [[4, 2], [4]]
])('a kernel %j is not cut into %j', (shape, counts) => {
  expect(() => measure(shape, new Float32Array(8), counts)).toThrow(RangeError);
});
