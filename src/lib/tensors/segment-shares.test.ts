import { expect, test } from 'vitest';
import { measureSharesInSteps } from './segment-shares';
import type { Tensor } from './tensor';

function measure(tensor: Tensor, counts: readonly number[]) {
  const steps = measureSharesInSteps(tensor, counts);
  for (let taken = 0; ; taken++) {
    const step = steps.next();
    if (step.done) return { shares: step.value, taken };
  }
}

test('a part’s share is the sum of its values over that of all', () => {
  const data = Float32Array.of(1, 0, 2, 1, 3, 1, 0, 0);
  expect(measure({ shape: [1, 2, 1, 4], data }, [1, 3]).shares).toEqual([4 / 8, 4 / 8]);
  expect(measure({ shape: [1, 2, 1, 4], data }, [2, 1, 1]).shares).toEqual([5 / 8, 2 / 8, 1 / 8]);
});

test('over several steps it equals the plain sums', () => {
  const [height, width, counts] = [40, 40, [64, 64, 96, 32]];
  const channels = 256;
  const data = Float32Array.from({ length: height * width * channels }, (_, i) => (i * 7919) % 13);
  const sums = counts.map(() => 0);
  data.forEach((value, i) => {
    const channel = i % channels;
    sums[channel < 64 ? 0 : channel < 128 ? 1 : channel < 224 ? 2 : 3] += value;
  });
  const total = sums.reduce((sum, part) => sum + part);
  const { shares, taken } = measure({ shape: [1, height, width, channels], data }, counts);
  expect(taken).toBeGreaterThan(2);
  shares?.forEach((share, part) => expect(share).toBeCloseTo(sums[part] / total, 12));
  expect(shares?.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
});

test('where nothing is active there are no shares', () => {
  expect(measure({ shape: [1, 1, 1, 4], data: new Float32Array(4) }, [2, 2]).shares).toBeNull();
});

test('parts that are not the channels are refused', () => {
  const tensor = { shape: [1, 1, 1, 4], data: new Float32Array(4) };
  expect(() => measure(tensor, [2, 1])).toThrow('Segments of 2 + 1 channels in 4.');
});
