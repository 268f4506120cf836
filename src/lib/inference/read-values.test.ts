import type { Tensor } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readValues } from './read-values';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives up on a read that never settles, saying what to do', async () => {
  const tensor = { data: () => new Promise(() => undefined) } as unknown as Tensor;
  const waiting = readValues(tensor, new AbortController().signal);
  vi.advanceTimersToNextTimer();
  await expect(waiting).rejects.toMatchObject({ fault: 'no-answer', isDeviceLoss: true });
  await expect(waiting).rejects.toThrow(/60 seconds.*Run the photo again/);
});
