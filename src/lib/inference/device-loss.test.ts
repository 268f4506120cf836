import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContext, watchDevice } from './device-loss';

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

describe('a WebGPU device', () => {
  function createDevice() {
    const events = new EventTarget();
    let lose = () => {};
    const lost = new Promise<GPUDeviceLostInfo>((resolve) => {
      lose = () => resolve({ reason: 'unknown', message: '' } as GPUDeviceLostInfo);
    });
    const watch = watchDevice({ lost, addEventListener: events.addEventListener.bind(events) });
    return { events, lose, watch };
  }

  it('is known to be lost after any failure', async () => {
    const { lose, watch } = createDevice();
    const settled = watch.settle();
    lose();
    await settled;
    expect(watch.lost.reason).toEqual(contextLost);
  });

  it('that refuses an order is given up, and the browser prints nothing', () => {
    const { events, watch } = createDevice();
    const error = { message: 'Out of memory\n - While calling createBuffer' };
    const event = Object.assign(new Event('uncapturederror', { cancelable: true }), { error });
    events.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    const fault = { kind: 'device-refused', detail: 'Out of memory' };
    expect(watch.lost.reason).toEqual(expect.objectContaining({ fault, isLoss: true }));
  });

  it('that lives on is no loss, within a second', async () => {
    const { watch } = createDevice();
    const settled = watch.settle();
    await vi.advanceTimersByTimeAsync(1000);
    await settled;
    expect(watch.lost.aborted).toBe(false);
  });
});
