import { describe, expect, it } from 'vitest';
import { InferenceError, type GradientListeners, type GradientRequest } from '../inference';
import type { Tensor } from '../tensors';
import { CellGradient } from './cell-gradient.svelte';

const request: GradientRequest = { scope: 'a', channel: 1, cell: [2, 3] };
const tensor: Tensor = { shape: [1, 1, 2, 1], data: Float32Array.of(4, 5) };

/** Answers when told to. */
function openSource() {
  const asked: GradientListeners[] = [];
  const settle: ((value: Tensor | Error) => void)[] = [];
  const readGradient = (_: GradientRequest, listeners: GradientListeners) => {
    asked.push(listeners);
    return new Promise<Tensor>((resolve, reject) => {
      settle.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
      listeners.signal.addEventListener('abort', () => reject(listeners.signal.reason));
    });
  };
  return { asked, settle, readGradient };
}

describe('CellGradient', () => {
  it('tells how far it is, and keeps the answer beside its question', async () => {
    const source = openSource();
    const gradient = new CellGradient(source);
    const done = gradient.ask(request);
    source.asked[0].onprogress({ kind: 'op', done: 2, total: 9 });
    expect(gradient.status).toEqual({ status: 'running', done: 2, total: 9 });
    source.settle[0](tensor);
    await done;
    expect(gradient.status).toEqual({ status: 'done' });
    expect(gradient.answer?.request).toBe(request);
    expect([...(gradient.answer?.map.data ?? [])]).toEqual([4, 5]);
  });

  it('calls off the question before, whose late answer changes nothing', async () => {
    const source = openSource();
    const gradient = new CellGradient(source);
    const first = gradient.ask(request);
    const second = gradient.ask({ ...request, channel: 7 });
    await first;
    expect(source.asked[0].signal.aborted).toBe(true);
    expect(gradient.status.status).toBe('running');
    source.settle[1](tensor);
    await second;
    expect(gradient.answer?.request.channel).toBe(7);
  });

  it('ends where it is cancelled, and tells why it failed', async () => {
    const source = openSource();
    const gradient = new CellGradient(source);
    const cancelled = gradient.ask(request);
    gradient.cancel();
    await cancelled;
    expect(gradient.status).toEqual({ status: 'cancelled' });
    const failed = gradient.ask(request);
    source.settle[1](new InferenceError({ kind: 'context-lost' }));
    await failed;
    expect(gradient.status).toEqual({ status: 'failed', fault: { kind: 'context-lost' } });
    gradient.clear();
    expect(gradient.status).toEqual({ status: 'idle' });
  });
});
