import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterMs } from './schedule';
import { Turn } from './turn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A turn after 100 ms, and when it was taken. */
function setUp() {
  const taken: number[] = [];
  const start = Date.now();
  const turn = new Turn(() => taken.push(Date.now() - start), afterMs(100));
  return { turn, taken };
}

test('asked for several times, it comes once and in time', () => {
  const { turn, taken } = setUp();
  turn.ask();
  vi.advanceTimersByTime(60);
  turn.ask();
  expect(turn.isAsked).toBe(true);
  vi.advanceTimersByTime(500);
  expect(taken).toEqual([100]);
  expect(turn.isAsked).toBe(false);
});

test('comes again when it is asked for again', () => {
  const { turn, taken } = setUp();
  turn.ask();
  vi.advanceTimersByTime(100);
  turn.ask();
  vi.advanceTimersByTime(100);
  expect(taken).toEqual([100, 200]);
});

test('asked again, it waits until the asking has stopped', () => {
  const { turn, taken } = setUp();
  for (let i = 0; i < 5; i++) {
    turn.askAgain();
    vi.advanceTimersByTime(60);
  }
  vi.advanceTimersByTime(500);
  expect(taken).toEqual([340]);
});

test('may come sooner this once', () => {
  const { turn, taken } = setUp();
  turn.askAgain(afterMs(10));
  vi.advanceTimersByTime(500);
  expect(taken).toEqual([10]);
});

test('cancelled, it leaves no timer and can be asked for again', () => {
  const { turn, taken } = setUp();
  turn.ask();
  turn.cancel();
  expect(turn.isAsked).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  turn.ask();
  vi.advanceTimersByTime(100);
  expect(taken).toEqual([100]);
});

test('may ask for the next turn while it is taken', () => {
  let count = 0;
  const turn = new Turn(() => {
    if (++count < 3) turn.ask();
  }, afterMs(100));
  turn.ask();
  vi.advanceTimersByTime(1000);
  expect(count).toBe(3);
});
