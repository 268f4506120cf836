import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchForStall } from './stall-watch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('reports silence once the limit has passed', () => {
  const onstall = vi.fn();
  const watch = watchForStall(8000, onstall);
  vi.advanceTimersByTime(7999);
  expect(onstall).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onstall).toHaveBeenCalledOnce();
  watch.stop();
});

it('counts from the latest sign of life', () => {
  const onstall = vi.fn();
  const watch = watchForStall(8000, onstall);
  vi.advanceTimersByTime(7000);
  watch.reset();
  vi.advanceTimersByTime(7000);
  expect(onstall).not.toHaveBeenCalled();
  watch.stop();
});

it('says nothing after it was stopped', () => {
  const onstall = vi.fn();
  watchForStall(8000, onstall).stop();
  vi.advanceTimersByTime(60_000);
  expect(onstall).not.toHaveBeenCalled();
});
