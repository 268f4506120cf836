import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { afterEach, expect, it, vi } from 'vitest';
import { readValues } from './read-values';

afterEach(() => vi.useRealTimers());

const unanswered = { data: () => new Promise(() => {}) } as unknown as Tensor;

it('copies the values of a tensor', async () => {
  await setBackend('cpu');
  const tensor = tensor1d([1, 2]);
  const { signal } = new AbortController();
  expect(await readValues(tensor, signal)).toEqual(Float32Array.of(1, 2));
  tensor.dispose();
});

it('gives up on a read that never settles, as on a lost device', async () => {
  vi.useFakeTimers();
  const read = readValues(unanswered, new AbortController().signal).catch((error) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await read).toMatchObject({
    fault: { kind: 'device-silent', silentMs: 60_000 },
    isLoss: true
  });
});

it('does not take the AbortError of a lost WebGPU device for the reader’s', async () => {
  const lost = new DOMException('The device was lost.', 'AbortError');
  const tensor = { data: () => Promise.reject(lost) } as unknown as Tensor;
  const read = readValues(tensor, new AbortController().signal);
  await expect(read).rejects.toMatchObject({ name: 'Error', cause: lost });
});

it('ends a read that never settles with the reason of an abort', async () => {
  const controller = new AbortController();
  const read = readValues(unanswered, controller.signal);
  const reason = new Error('The context was lost.');
  controller.abort(reason);
  await expect(read).rejects.toBe(reason);
});
