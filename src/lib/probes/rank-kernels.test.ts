import { describe, expect, it } from 'vitest';
import { colourKernel, rankKernels } from './rank-kernels';

// [1, 2, 3, 2]: one row of two weights, from three channels to two.
const kernel = {
  shape: [1, 2, 3, 2],
  data: Float32Array.of(3, 9, 0, 9, -1, 9, 4, 9, 0, 9, 1, 9)
};

describe('rankKernels', () => {
  it('sorts the slices of one output channel by norm and sums the rest', () => {
    const ranked = rankKernels(kernel, 0, 1);
    expect(ranked).toMatchObject({
      ...{ height: 1, width: 2, largest: 4, norm: Math.sqrt(27) },
      rest: { count: 2, norm: Math.SQRT2 }
    });
    expect(ranked.slices).toEqual([{ channel: 0, weights: Float64Array.of(3, 4), norm: 5 }]);
  });

  it('keeps equal slices in their order', () => {
    const channels = rankKernels(kernel, 1, 9).slices.map(({ channel }) => channel);
    expect(channels).toEqual([0, 1, 2]);
  });
});

describe('colourKernel', () => {
  it('makes 0 middle grey, and the largest weight full', () => {
    expect([...colourKernel(kernel, 0)]).toEqual([223, 128, 96, 255, 128, 159]);
  });

  it('refuses a kernel that reads no colours', () => {
    const other = { shape: [1, 1, 2, 1], data: Float32Array.of(1, 2) };
    expect(() => colourKernel(other, 0)).toThrow(RangeError);
  });
});
