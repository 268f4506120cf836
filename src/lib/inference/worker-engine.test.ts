import { describe, expect, it, vi } from 'vitest';
import { defaultConfiguration } from '../network';
import { FakeWorker } from './__fixtures__/fake-worker';
import { TestLocks } from './__fixtures__/test-locks';
import { recordRun } from './__fixtures__/node-engine';
import type { BackendReason, InferenceEngine, RunListeners, RunRequest } from './engine';
import { InferenceError } from './inference-error';
import { WorkerEngine } from './worker-engine';

const request: RunRequest = {
  image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
  weightSet: 'bundled',
  config: defaultConfiguration,
  edits: []
};
const summary = { durationMs: 5, isUntrained: false };
const contextLost = new InferenceError({ kind: 'context-lost' });

const finish: InferenceEngine['run'] = async (_, listeners) => {
  emitOne(listeners);
  return summary;
};

const waitForAbort: InferenceEngine['run'] = (_, listeners) => {
  emitOne(listeners);
  return new Promise((_, reject) =>
    listeners.signal.addEventListener('abort', () => reject(listeners.signal.reason))
  );
};

function emitOne(listeners: RunListeners): void {
  const thumbnail = { height: 1, width: 2, data: Float32Array.of(3, 4) };
  listeners.onprogress({ kind: 'programs', done: 1, total: 2 });
  listeners.onresult({ scope: 'a', shape: [1, 1, 2, 8], thumbnail, isUntrained: true });
  listeners.onprogress({ kind: 'op', done: 1, total: 1 });
}

const askedFor: BackendReason = { kind: 'asked-for' };

function setUp(
  run: InferenceEngine['run'] = finish,
  locks?: LockManager,
  reason: BackendReason = askedFor
) {
  const workers: FakeWorker[] = [];
  const starts: string[] = [];
  const inner: InferenceEngine = {
    start: async (choice) => {
      starts.push(choice);
      const name = choice === 'auto' ? 'webgl' : choice;
      return { name, renderer: null, reason, threads: null, losses: 0 };
    },
    run,
    readTensor: async (scope) => {
      if (scope === 'lost') throw contextLost;
      return { shape: [1, 2], data: Float32Array.of(1, 2) };
    },
    readWeights: async () => ({
      kernel: { shape: [1, 1, 1, 1], data: Float32Array.of(5) },
      bias: Float32Array.of(6),
      batchNorm: null,
      isUntrained: false
    }),
    readResponse: async ({ channel }) => ({
      shape: [1, 1, 1, 1],
      data: Float32Array.of(channel)
    }),
    readGradient: async ({ cell }, { onprogress }) => {
      onprogress({ kind: 'op', done: 1, total: 1 });
      return { shape: [1, 1, 2, 1], data: Float32Array.from(cell) };
    },
    compare: async ({ switchedOff }, { onprogress, ondifference }) => {
      for (const { scope } of switchedOff) ondifference({ scope, relativeL2: 0.5, cosine: 0.25 });
      onprogress({ kind: 'op', done: 1, total: 2 });
    },
    endComparison: async () => undefined,
    readMemory: async () => ({ tensors: 3, bytes: 12 }),
    dispose: () => undefined
  };
  const createWorker = () => {
    const worker = new FakeWorker(inner, locks);
    workers.push(worker);
    return worker.asWorker();
  };
  const weightsUrl = 'https://example.org/weights';
  return { engine: new WorkerEngine({ weightsUrl, createWorker, locks }), workers, starts };
}

const signal = new AbortController().signal;

describe('WorkerEngine', () => {
  it('brings results and progress across, and ends with the summary', async () => {
    const { engine, workers } = setUp();
    const listeners = recordRun();
    expect(await engine.run(request, listeners)).toEqual(summary);
    expect([...listeners.results[0].thumbnail.data]).toEqual([3, 4]);
    expect(listeners.progressKinds).toEqual(['programs', 'op']);
    expect(workers[0].received.map((message) => message.kind)).toEqual(['call', 'call']);
    engine.dispose();
  });

  it('brings weights, responses, gradients and differences across', async () => {
    const { engine } = setUp();
    const { image } = request;
    const { kernel, bias } = await engine.readWeights('a', signal);
    expect([...kernel.data, ...bias]).toEqual([5, 6]);
    const asked = { image, switchedOff: [], scope: 'a', channel: 7 };
    expect([...(await engine.readResponse(asked, signal)).data]).toEqual([7]);
    const heard: unknown[] = [];
    const listeners = { signal, onprogress: (it: unknown) => heard.push(it) };
    const place = { scope: 'a', channel: 7, cell: [3, 4] } as const;
    expect([...(await engine.readGradient(place, listeners)).data]).toEqual([3, 4]);
    expect(heard.splice(0)).toEqual([{ kind: 'op', done: 1, total: 1 }]);
    await engine.compare(
      { image, switchedOff: [{ scope: 'b', firstChannel: 0, count: 1 }], misread: [] },
      { signal, onprogress: (it) => heard.push(it), ondifference: (it) => heard.push(it) }
    );
    expect(heard).toEqual([
      { scope: 'b', relativeL2: 0.5, cosine: 0.25 },
      { kind: 'op', done: 1, total: 2 }
    ]);
    engine.dispose();
  });

  it('starts one worker, and another only for another backend', async () => {
    const { engine, workers, starts } = setUp();
    await engine.start('auto');
    await engine.start('auto');
    expect(starts).toEqual(['auto']);
    await engine.start('wasm');
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    engine.dispose();
  });

  it('asks the worker again for a backend of which a file was missing, at a start alone', async () => {
    const { engine, workers, starts } = setUp(finish, undefined, {
      kind: 'not-fetched',
      failed: 'wasm'
    });
    await engine.start('wasm');
    await engine.readTensor('a', signal);
    expect(starts).toEqual(['wasm']);
    await engine.start('wasm');
    expect(starts).toEqual(['wasm', 'wasm']);
    expect(workers).toHaveLength(1);
    engine.dispose();
  });

  it('tells the worker of an abort and rejects at once', async () => {
    const { engine, workers } = setUp(waitForAbort);
    const controller = new AbortController();
    const listeners = recordRun(controller.signal);
    const run = engine.run(request, listeners);
    await vi.waitFor(() => expect(listeners.results).toHaveLength(1));
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0].received.at(-1)?.kind).toBe('cancel');
    engine.dispose();
  });

  it('ends the run before when a new one comes', async () => {
    const { engine } = setUp(waitForAbort);
    const first = engine.run(request, recordRun());
    const second = engine.run(request, recordRun());
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    engine.dispose();
    await expect(second).rejects.toBeInstanceOf(InferenceError);
  });

  it('starts a new worker after a lost device, and avoids WebGL after the second', async () => {
    const { engine, workers, starts } = setUp();
    await engine.start('auto');
    await expect(engine.readTensor('lost', signal)).rejects.toMatchObject(contextLost);
    expect(workers[0].isTerminated).toBe(true);
    expect(await engine.run(request, recordRun())).toEqual(summary);
    expect(await engine.start('auto')).toMatchObject({ name: 'webgl', losses: 1 });
    await expect(engine.readTensor('lost', signal)).rejects.toMatchObject(contextLost);
    const report = await engine.start('auto');
    expect(starts).toEqual(['auto', 'auto', 'wasm']);
    expect(report).toMatchObject({ name: 'wasm', reason: { kind: 'device-lost' }, losses: 2 });
    engine.dispose();
  });

  it('fails open calls when the worker breaks, and a later call works', async () => {
    const { engine, workers } = setUp(waitForAbort);
    const run = engine.run(request, recordRun());
    await vi.waitFor(() => expect(workers[0]?.received).toHaveLength(2));
    workers[0].dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(run).rejects.toMatchObject({
      fault: { kind: 'worker-broken', detail: 'out of memory' }
    });
    expect((await engine.readTensor('a', signal)).shape).toEqual([1, 2]);
    engine.dispose();
  });

  it('notices at once that its worker was ended, and that this is no loss of the device', async () => {
    const locks = new TestLocks();
    const { engine, workers, starts } = setUp(waitForAbort, locks.asLockManager());
    const run = engine.run(request, recordRun());
    await vi.waitFor(() => expect(locks.waiting).toBe(1));
    locks.endHolders();
    await expect(run).rejects.toMatchObject({ fault: { kind: 'worker-gone' }, isLoss: true });
    expect(await engine.start('auto')).toMatchObject({ name: 'webgl', losses: 0 });
    expect(starts).toEqual(['auto', 'auto']);
    expect(workers).toHaveLength(2);
    engine.dispose();
  });

  it('gives up a worker that lives but stays silent, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { engine, workers } = setUp(() => new Promise(() => undefined));
      const run = engine.run(request, recordRun());
      const settled = vi.fn();
      run.then(settled, settled);
      await vi.waitFor(() => expect(workers[0]?.received).toHaveLength(2));
      await vi.advanceTimersByTimeAsync(89_000);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2_000);
      await expect(run).rejects.toMatchObject({
        fault: { kind: 'worker-silent', silentMs: 90_000 },
        isLoss: true
      });
      expect(workers[0].isTerminated).toBe(true);
      engine.dispose();
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads no memory where nothing has been started', async () => {
    const { engine, workers } = setUp();
    expect(await engine.readMemory()).toEqual({ tensors: 0, bytes: 0 });
    expect(workers).toHaveLength(0);
  });
});
