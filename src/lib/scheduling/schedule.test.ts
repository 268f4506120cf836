import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame, afterMs, inNextFrame } from './schedule';

const frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers();
  // Node draws no frames.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, frameMs));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('calls back once the frame has been drawn, not within it', () => {
  const order: string[] = [];
  afterFrame(() => order.push('after the frame'));
  inNextFrame(() => order.push('in the frame'));
  vi.advanceTimersByTime(frameMs);
  order.push('drawn');
  vi.advanceTimersByTime(1);
  expect(order).toEqual(['in the frame', 'drawn', 'after the frame']);
});

test.each([
  ['before the frame', 0],
  ['between the frame and its task', frameMs]
])('called off %s, nothing comes and no timer is left', (_, passedMs) => {
  const callback = vi.fn();
  const callOff = afterFrame(callback);
  vi.advanceTimersByTime(passedMs);
  callOff();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(100);
  expect(callback).not.toHaveBeenCalled();
});

test('calling off too late does nothing', () => {
  const callback = vi.fn();
  const callOff = afterMs(5)(callback);
  vi.advanceTimersByTime(5);
  callOff();
  expect(callback).toHaveBeenCalledOnce();
});
