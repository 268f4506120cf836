import { expect, test } from 'vitest';
import { finish } from './finish';
import { findStrongest, loudnessOf } from './quiet-channels';
import { rankChannels, spreadOf } from './rank-channels';
import { correlateInSteps } from './similarity';
import { computeStatisticsInSteps } from './statistics';
import type { Tensor } from './tensor';

/** Maps of 1×4, one per channel. */
function interleave(...maps: (readonly number[])[]): Tensor {
  const width = maps[0].length;
  const data = Float32Array.from({ length: width * maps.length }, (_, i) => {
    return maps[i % maps.length][Math.floor(i / maps.length)];
  });
  return { shape: [1, 1, width, maps.length], data };
}
const statisticsOf = (tensor: Tensor) => finish(computeStatisticsInSteps(tensor));

const even = [2, 2, 2, 2];
const silent = [0, 0, 0, 0];
const peak = [0, 0, 12, 0];
const half = [0, 3, 3, 0];
const tensor = interleave(even, silent, peak, half);
const statistics = statisticsOf(tensor);

test('spread is the share of the map over which the activation is even', () => {
  expect([0, 1, 2, 3].map((channel) => spreadOf(statistics, channel))).toEqual([1, 0, 0.25, 0.5]);
});

test.each([
  ['computed', [0, 1, 2, 3]],
  // Means 2, 0, 3 and 1.5.
  ['strongest', [2, 0, 3, 1]],
  ['spread', [0, 3, 2, 1]],
  ['concentrated', [2, 3, 0, 1]]
] as const)('order %s is %j, the silent channel last but in the tensor’s own', (kind, order) => {
  expect(rankChannels(statistics, kind)).toEqual(order);
});

test('maps are alike that are high at the same places, whatever their strength and what lies under them', () => {
  const raised = [11, 12, 10, 10];
  const maps = interleave([1, 2, 0, 0], [3, 6, 0, 0], raised, silent, even, [10, 10, 12, 11]);
  const likeness = finish(correlateInSteps(maps, 0));
  expect([...likeness].map((value) => Number(value.toFixed(6)))).toEqual([
    1, 1, 1, 0, 0, -0.818182
  ]);
  expect(rankChannels(statisticsOf(maps), 'similar', likeness)).toEqual([0, 1, 2, 4, 5, 3]);
});

test('a map that is the same everywhere is like itself alone', () => {
  const maps = interleave(peak, [0.1, 0.1, 0.1, 0.1], half);
  expect([...finish(correlateInSteps(maps, 1))]).toEqual([0, 1, 0]);
});

test('without correlations yet, the tensor’s order stays', () => {
  expect(rankChannels(statistics, 'similar')).toEqual([0, 1, 2, 3]);
});

test('a channel that the tensor does not have is like no other', () => {
  expect(() => finish(correlateInSteps(tensor, 4))).toThrow('expected 0 to 3');
});

test('equals stand in the tensor’s order', () => {
  expect(rankChannels(statisticsOf(interleave(half, even, half, even)), 'strongest')).toEqual([
    1, 3, 0, 2
  ]);
});

test('only a map of nothing but zeros is silent; a faint one is weak', () => {
  const loudness = (max: number) => loudnessOf(statisticsOf(interleave([0, max], [0, 5])), 0, 10);
  expect([0, 0.0001, 0.0999, 0.1, 5].map(loudness)).toEqual([
    'silent',
    'weak',
    'weak',
    'heard',
    'heard'
  ]);
});

test('without ReLU a zero is a value like any other', () => {
  const signed = statisticsOf(interleave([0, 0], [-1, 1]));
  expect(loudnessOf(signed, 0, 1)).toBe('heard');
});

test('without ReLU the strongest is furthest from 0 on average, whatever its sign', () => {
  const signed = statisticsOf(interleave([1, 1], [-3, -3], [2, -2], [0, 0]));
  expect(rankChannels(signed, 'strongest')).toEqual([1, 2, 0, 3]);
  expect(findStrongest(signed, [0, 1, 2, 3])).toBe(1);
});

test('the strongest of some channels has the highest mean and is not silent', () => {
  expect(findStrongest(statistics, [0, 1, 2, 3])).toBe(2);
  expect(findStrongest(statistics, [1, 3])).toBe(3);
  expect(findStrongest(statistics, [1])).toBe(1);
  expect(findStrongest(statistics, [])).toBeNull();
});

test('2,048 maps of 8×8 are ranked within a tenth of a second', () => {
  const data = Float32Array.from({ length: 2048 * 64 }, (_, i) => Math.max(0, Math.sin(i * 12.9)));
  const many = { shape: [1, 8, 8, 2048], data };
  const measured = statisticsOf(many);
  const start = performance.now();
  rankChannels(measured, 'similar', finish(correlateInSteps(many, 7)));
  expect(performance.now() - start).toBeLessThan(100);
});
