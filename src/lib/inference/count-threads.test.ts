import { expect, it } from 'vitest';
import { countThreads } from './count-threads';

const isolated = { crossOriginIsolated: true, isWorker: true, mostThreads: undefined };

it.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [8, 7],
  [9, 8],
  [64, 8]
])('of %i cores, %i compute', (cores, count) => {
  const obstacle = count > 1 ? null : 'one-core';
  expect(countThreads({ ...isolated, cores })).toEqual({ count, obstacle });
});

it('no more compute than are asked for', () => {
  expect(countThreads({ ...isolated, cores: 8, mostThreads: 3 }).count).toBe(3);
});

it.each([
  ['not-isolated', { crossOriginIsolated: false }, 4],
  ['one-core', { crossOriginIsolated: false }, 1],
  ['not-started', { isWorker: false }, 4]
] as const)('one thread computes, and it is told why: %s', (obstacle, circumstances, cores) => {
  const report = countThreads({ ...isolated, ...circumstances, cores });
  expect(report).toEqual({ count: 1, obstacle });
});
