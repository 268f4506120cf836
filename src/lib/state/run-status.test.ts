import { expect, test } from 'vitest';
import { advance, nothingDone, type RunStatus } from './run-status';

const after = (status: RunStatus, ...news: Parameters<typeof advance>[1][]) =>
  news.reduce<RunStatus>((before, progress) => advance(before, progress) ?? before, status);

test('programs are told while the run waits for them, whatever travels meanwhile', () => {
  const weights = { kind: 'weights', loadedBytes: 5, totalBytes: 9 } as const;
  const waiting = after({ status: 'starting' }, { kind: 'programs', done: 3, total: 9 }, weights, {
    kind: 'programs',
    done: 4,
    total: 9
  });
  expect(waiting).toEqual({ ...nothingDone, weights, programs: { done: 4, total: 9 } });
  expect(after(waiting, { kind: 'op', done: 1, total: 2 })).toEqual({
    ...nothingDone,
    weights,
    ops: { done: 1, total: 2 }
  });
});

test('what has ended gets no further', () => {
  expect(advance({ status: 'cancelled' }, { kind: 'programs', done: 1, total: 2 })).toBeNull();
});
