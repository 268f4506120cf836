import { expect, test } from 'vitest';
import { pressWatch, readWatch, stillWatch } from './stopwatch';

test('counts while it runs, stands while it is stopped, and goes on from there', () => {
  const running = pressWatch(stillWatch, 1_000);
  expect(readWatch(running, 4_000)).toBe(3_000);
  const stopped = pressWatch(running, 5_000);
  expect(readWatch(stopped, 60_000)).toBe(4_000);
  expect(readWatch(pressWatch(stopped, 60_000), 61_000)).toBe(5_000);
});

test('a clock that is set back takes nothing away', () => {
  expect(readWatch(pressWatch(stillWatch, 9_000), 2_000)).toBe(0);
});
