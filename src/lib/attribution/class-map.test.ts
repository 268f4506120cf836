import { describe, expect, it } from 'vitest';
import type { Pair } from '../network';
import { averageChannels, rankClassChannels } from './class-channels';
import { directClass, mapClass, type ClassFactors } from './class-map';
import { rankClassesAt } from './classes-at-cell';

/** 2×2 cells of three channels, two classes: small enough to add up by hand. */
const small: ClassFactors = {
  features: { shape: [1, 2, 2, 3], data: Float32Array.of(1, 0, 2, 0, 0, 0, 3, 1, 0, 0, 2, 2) },
  kernel: { shape: [1, 1, 3, 2], data: Float32Array.of(1, -1, 2, 0, -1, 0.5) },
  bias: Float32Array.of(0.25, -0.5),
  window: [2, 2]
};

describe('by hand', () => {
  it.each([
    ['class 0', 0, null, [-1, 0, 5, 2], 1.5, 0.25],
    ['class 1', 1, null, [0, 0, -3, 1], -0.5, -0.5],
    ['class 0 against class 1', 0, 1, [-1, 0, 8, 1], 2, 0.75]
  ])('%s', (_, one, against, values, mean, bias) => {
    const direction = directClass(small, one, against);
    const mapped = mapClass(small, direction);
    expect([...mapped.map.data]).toEqual(values);
    expect(mapped.mean).toBe(mean);
    expect(direction.bias).toBe(bias);
  });

  it('what the pool does not read adds nothing', () => {
    const part = { ...small, window: [1, 2] as Pair };
    const mapped = mapClass(part, directClass(part, 0));
    expect([...mapped.map.data]).toEqual([-1, 0, 0, 0]);
    expect(mapped.mean).toBe(-0.5);
    expect(rankClassesAt(part, [1, 0], { count: 2 }).map(({ value }) => value)).toEqual([0, 0]);
  });

  it('parts of the channels add up, cell by cell', () => {
    const direction = directClass(small, 0);
    const parts = [
      mapClass(small, direction, { firstChannel: 0, count: 1 }),
      mapClass(small, direction, { firstChannel: 1, count: 2 })
    ];
    expect(parts.map(({ map }) => [...map.data])).toEqual([
      [1, 0, 3, 0],
      [-2, 0, 2, 2]
    ]);
    expect(parts[0].mean + parts[1].mean).toBe(1.5);
  });

  it('channels are told by what they add, of either sign, and the rest together', () => {
    const means = averageChannels(small);
    expect([...means]).toEqual([1, 0.75, 1]);
    expect(rankClassChannels(means, directClass(small, 0), 1)).toEqual({
      strongest: [{ channel: 1, weight: 2, mean: 0.75, product: 1.5 }],
      rest: { count: 2, sum: 0 }
    });
  });

  it.each([
    ['class 0', [1, 0], [0, 5]],
    ['class 1', [0, 0], [1, 0]]
  ] as const)('%s is the highest at %j', (_, cell, [classIndex, value]) => {
    expect(rankClassesAt(small, cell, { count: 1 })).toEqual([{ classIndex, value }]);
  });

  it.each([-1, 2, 0.5])('there is no class %s', (index) => {
    expect(() => directClass(small, index)).toThrow(RangeError);
    expect(() => directClass(small, 0, index)).toThrow(RangeError);
  });
});
