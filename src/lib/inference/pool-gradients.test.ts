import { describe, expect, it } from 'vitest';
import type { Padding, WindowOp } from '../network';
import { spreadEvenly, spreadOverLargest } from './pool-gradients';

interface PoolCase {
  readonly size: readonly [number, number];
  readonly out: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: number;
  readonly padding: Padding;
}

function poolOp(kind: 'max_pool' | 'avg_pool', { size, out, ...window }: PoolCase): WindowOp {
  return {
    ...{ kind, scope: kind, endPoint: kind, branch: null, part: 'base', inputs: ['input'] },
    ...{ inShape: [1, ...size, 1], outShape: [1, ...out, 1], weights: [], params: 0 },
    ...{ multiplyAdds: 0, receptiveField: null, effectiveStride: null },
    ...window
  };
}

const row = { size: [1, 5], out: [1, 5], kernel: [1, 3], stride: 1, padding: 'SAME' } as const;
const steps = { size: [1, 5], out: [1, 2], kernel: [1, 3], stride: 2, padding: 'VALID' } as const;

describe('a max pool hands its gradient', () => {
  it.each([
    ['to the largest value of each window', steps, [1, 9, 2, 3, 4], [10, 20], [0, 10, 0, 0, 20]],
    ['to the first of equal values', steps, [7, 7, 7, 7, 7], [10, 20], [10, 0, 20, 0, 0]],
    ['twice to the winner of two windows', steps, [0, 0, 5, 0, 0], [10, 20], [0, 0, 30, 0, 0]],
    [
      'past padding, also where all is negative',
      row,
      [-3, -2, -1, -2, -3],
      [1, 2, 4, 8, 16],
      [0, 1, 14, 16, 0]
    ]
  ])('%s', (_, window, input, gradient, expected) => {
    const op = poolOp('max_pool', window);
    const spread = spreadOverLargest(op, Float32Array.from(input), Float32Array.from(gradient));
    expect([...spread]).toEqual(expected);
  });
});

describe('an average pool hands on equal parts', () => {
  it.each([
    ['to the values inside', row, false, [6, 0, 0, 0, 6], [3, 3, 0, 3, 3]],
    ['to zeros around it too, where they count', row, true, [6, 0, 0, 0, 6], [2, 2, 0, 2, 2]],
    ['of each window that a value is in', steps, false, [3, 6], [1, 1, 3, 2, 2]]
  ])('%s', (_, window, countsPadding, gradient, expected) => {
    const op = poolOp('avg_pool', window);
    const spread = spreadEvenly(op, Float32Array.from(gradient), countsPadding);
    expect([...spread]).toEqual(expected);
  });
});
