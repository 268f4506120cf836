import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchContext } from './device-loss';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function createContext() {
  const canvas = new EventTarget();
  const state = { isLost: false };
  const watch = watchContext(canvas, { isContextLost: () => state.isLost });
  return { canvas, state, watch };
}

const contextLost = expect.objectContaining({ fault: { kind: 'context-lost' } });

it('hears of a loss by its event', () => {
  const { canvas, watch } = createContext();
  canvas.dispatchEvent(new Event('webglcontextlost'));
  expect(watch.lost.reason).toEqual(contextLost);
});

it('finds a loss by asking, where a failure comes before the event', async () => {
  const { state, watch } = createContext();
  state.isLost = true;
  await watch.settle();
  expect(watch.lost.reason).toEqual(contextLost);
});

it('waits a moment for the news of a loss', async () => {
  const { state, watch } = createContext();
  const settled = watch.settle();
  await vi.advanceTimersByTimeAsync(200);
  state.isLost = true;
  await vi.advanceTimersByTimeAsync(100);
  await settled;
  expect(watch.lost.reason).toEqual(contextLost);
});

it('takes a context that lives on for no loss, within a second', async () => {
  const { watch } = createContext();
  const settled = watch.settle();
  await vi.advanceTimersByTimeAsync(1000);
  await settled;
  expect(watch.lost.aborted).toBe(false);
});
