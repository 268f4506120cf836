import { expect, test } from 'vitest';
import { addProgress, noProgress, shareOf } from './progress';

test('bytes are told until the last of them has come', () => {
  const fetching = addProgress(noProgress, { kind: 'weights', loadedBytes: 3, totalBytes: 9 });
  expect(fetching.weights).toEqual({ loadedBytes: 3, totalBytes: 9 });
  const fetched = addProgress(fetching, { kind: 'weights', loadedBytes: 9, totalBytes: 9 });
  expect(fetched.weights).toBeNull();
});

test('programs are told until the first op has run', () => {
  const waiting = addProgress(noProgress, { kind: 'programs', done: 3, total: 9 });
  expect(waiting.programs).toEqual({ done: 3, total: 9 });
  expect(addProgress(waiting, { kind: 'op', done: 1, total: 90 }).programs).toBeNull();
});

test('the share grows from nothing over the run to all', () => {
  const run = (done: number) => addProgress(noProgress, { kind: 'op', done, total: 90 });
  const compared = { ...run(90), compared: { done: 18, total: 18 } };
  expect([noProgress, run(45), run(90), compared].map(shareOf)).toEqual([0, 0.4, 0.8, 1]);
});
