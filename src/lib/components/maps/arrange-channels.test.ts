import { expect, test } from 'vitest';
import { computeStatisticsInSteps, finish } from '$lib/tensors';
import { arrangeChannels, neighbourOf } from './arrange-channels';

// Six channels of 1×1: 1 and 4 are silent.
const data = Float32Array.of(3, 0, 1, 5, 0, 2);
const statistics = finish(computeStatisticsInSteps({ shape: [1, 1, 1, 6], data }));
const groups = [
  { name: 'Branch_0', branch: 'Branch_0', firstChannel: 0, count: 2 },
  { name: 'Branch_1', branch: 'Branch_1', firstChannel: 2, count: 3 },
  { name: 'Branch_2', branch: 'Branch_2', firstChannel: 5, count: 1 }
];
const ranking = [3, 0, 5, 2, 1, 4];
const usual = { groups, statistics, ranking: null, only: null, silence: 'folded' } as const;
const listOf = (wish: Partial<Parameters<typeof arrangeChannels>[0]>) =>
  arrangeChannels({ ...usual, ...wish }).groups.map(({ kind, part, channels }) => [
    kind,
    part?.name ?? null,
    ...channels
  ]);

test('as computed, each part of a concat stands by itself, without its silent channels', () => {
  expect(listOf({})).toEqual([
    ['part', 'Branch_0', 0],
    ['part', 'Branch_1', 2, 3],
    ['part', 'Branch_2', 5]
  ]);
});

test('in another order all of them stand together', () => {
  expect(listOf({ ranking })).toEqual([['ranked', null, 3, 0, 5, 2]]);
});

test('silent channels come last, in a group of their own, when they are asked for', () => {
  expect(listOf({ ranking, silence: 'behind' })).toEqual([
    ['ranked', null, 3, 0, 5, 2],
    ['silent', null, 1, 4]
  ]);
});

test('before a hall silent channels stand in their places, so that all are there', () => {
  expect(listOf({ silence: 'in-place' })).toEqual([
    ['part', 'Branch_0', 0, 1],
    ['part', 'Branch_1', 2, 3, 4],
    ['part', 'Branch_2', 5]
  ]);
});

test('one branch alone keeps its order and its silent channels', () => {
  expect(listOf({ only: 'Branch_1', ranking, silence: 'behind' })).toEqual([
    ['ranked', 'Branch_1', 3, 2],
    ['silent', 'Branch_1', 4]
  ]);
});

test('a branch that the op does not have leaves nothing out', () => {
  expect(arrangeChannels({ ...usual, only: 'Branch_3' }).channels).toEqual([0, 2, 3, 5]);
});

test('the silent are counted among those that the filter leaves', () => {
  expect(arrangeChannels(usual)).toMatchObject({ total: 6, silent: 2 });
  expect(arrangeChannels({ ...usual, only: 'Branch_1' })).toMatchObject({ total: 3, silent: 1 });
});

test('a part of which nothing is heard takes no room', () => {
  const quiet = { ...statistics, zeroShare: Float32Array.of(1, 1, 0, 0, 1, 0) };
  expect(
    arrangeChannels({ ...usual, statistics: quiet }).groups.map(({ part }) => part?.name)
  ).toEqual(['Branch_1', 'Branch_2']);
});

test.each([
  [3, 1, 0],
  [2, 1, 3],
  [3, -1, 2],
  // Channel 1 is silent.
  [1, 1, 2],
  [1, -1, 0],
  [4, 1, 5]
] as const)(
  'in the order 3 0 5 2, from channel %d a step of %d leads to %d',
  (channel, by, next) => {
    expect(neighbourOf(arrangeChannels({ ...usual, ranking }), channel, by)).toBe(next);
  }
);

test('where all are silent there is no next', () => {
  const silent = { ...statistics, zeroShare: new Float32Array(6).fill(1) };
  expect(neighbourOf(arrangeChannels({ ...usual, statistics: silent }), 0, 1)).toBeNull();
});
