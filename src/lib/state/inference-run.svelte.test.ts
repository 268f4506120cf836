import { describe, expect, it } from 'vitest';
import {
  InferenceError,
  type BackendChoice,
  type BackendReport,
  type InferenceEngine,
  type RunListeners,
  type RunRequest,
  type RunSummary
} from '../inference';
import { defaultConfiguration } from '../network';
import { ManualSchedule } from '../scheduling/__fixtures__/manual-schedule';
import { InferenceRun } from './inference-run.svelte';

const request: RunRequest = {
  image: { width: 299, height: 299, data: new Uint8ClampedArray(0) },
  weightSet: 'bundled',
  config: defaultConfiguration,
  edits: []
};
const backend: BackendReport = {
  ...{ name: 'wasm', renderer: null, reason: { kind: 'asked-for' } },
  threads: null,
  losses: 0
};
const summary: RunSummary = { durationMs: 12, isUntrained: true };
const contextLost = new InferenceError({ kind: 'context-lost' });
type Script = (listeners: RunListeners) => Promise<RunSummary>;

function emit(listeners: RunListeners, scope: string, done: number): void {
  const thumbnail = { height: 1, width: 1, data: new Float32Array([done]) };
  listeners.onresult({ scope, shape: [1, 1, 1, 1], thumbnail, isUntrained: false });
  listeners.onprogress({ kind: 'op', done, total: 2 });
}

const wholeRun: Script = async (listeners) => {
  emit(listeners, 'a', 1);
  emit(listeners, 'b', 2);
  return summary;
};

const unasked = () => Promise.reject(new Error('No test asks for it.'));

const untilAborted: Script = (listeners) => {
  emit(listeners, 'a', 1);
  return new Promise((_, reject) => {
    listeners.signal.addEventListener('abort', () => reject(listeners.signal.reason));
  });
};

const failWith =
  (error: unknown): Script =>
  () =>
    Promise.reject(error);

/** Plays one script a run, the last one again and again. */
function setUp(...scripts: Script[]) {
  const choices: BackendChoice[] = [];
  const turns = new ManualSchedule();
  const counts = { engines: 0, runs: 0, reads: 0, comparisons: 0 };
  const engine: InferenceEngine = {
    start: async (choice) => {
      choices.push(choice);
      return backend;
    },
    run: async (_, listeners) => scripts[Math.min(counts.runs++, scripts.length - 1)](listeners),
    readTensor: async () => {
      if (counts.reads++ === 0) throw contextLost;
      return { shape: [1], data: new Float32Array([7]) };
    },
    readWeights: unasked,
    readResponse: unasked,
    readGradient: unasked,
    endComparison: unasked,
    compare: async (_, listeners) => {
      listeners.ondifference({ scope: 'a', relativeL2: 0.5, cosine: 0.5 });
      if (counts.comparisons++ === 0) throw contextLost;
    },
    readMemory: async () => ({ tensors: 0, bytes: 0 }),
    dispose: () => undefined
  };
  const run = new InferenceRun({
    createEngine: () => {
      counts.engines++;
      return engine;
    },
    schedule: turns.schedule
  });
  const takeTurn = () => turns.takeTurns();
  return { run, engine, choices, counts, takeTurn, turns };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('InferenceRun', () => {
  it('makes the engine at the first start and keeps it', async () => {
    const { run, counts } = setUp(wholeRun);
    expect(counts.engines).toBe(0);
    expect(run.status).toEqual({ status: 'idle' });
    await run.start(request, 'auto');
    await run.start(request, 'auto');
    expect(counts.engines).toBe(1);
    expect(counts.runs).toBe(2);
  });

  it('ends with the summary, the backend and every result', async () => {
    const { run } = setUp(wholeRun);
    const finished = run.start(request, 'auto');
    expect(run.status).toEqual({ status: 'starting' });
    await finished;
    expect(run.status).toEqual({ status: 'done', summary });
    expect(run.backend?.name).toBe('wasm');
    expect([...run.results.keys()]).toEqual(['a', 'b']);
  });

  it('asks for the first run while the backend starts, and shows what travels meanwhile', async () => {
    let finishStart: () => void = () => undefined;
    const { run, engine, counts, takeTurn } = setUp(async (listeners) => {
      listeners.onprogress({ kind: 'weights', loadedBytes: 5, totalBytes: 9 });
      await engine.start('auto');
      return wholeRun(listeners);
    });
    const start = new Promise<void>((resolve) => (finishStart = resolve)).then(() => backend);
    engine.start = () => start;
    const finished = run.start(request, 'auto');
    await settle();
    takeTurn();
    expect(counts.runs).toBe(1);
    expect(run.status).toMatchObject({
      status: 'running',
      weights: { loadedBytes: 5, totalBytes: 9 }
    });
    finishStart();
    await finished;
    expect(run.status).toEqual({ status: 'done', summary });
    expect(run.backend).toEqual(backend);
  });

  it('fails where the backend cannot be started, whatever the run does', async () => {
    const { run, engine } = setUp(untilAborted);
    const failure = new InferenceError({ kind: 'no-backend' });
    engine.start = () => Promise.reject(failure);
    await run.start(request, 'auto');
    expect(run.status).toMatchObject({
      status: 'failed',
      fault: failure.fault
    });
  });

  it('compares again after a lost device, beside the run that has taken the place of the lost one', async () => {
    const { run, counts } = setUp(wholeRun);
    await run.start(request, 'auto');
    const heard: string[] = [];
    await run.compare(
      { image: request.image, switchedOff: [], misread: [] },
      {
        signal: new AbortController().signal,
        onprogress: () => undefined,
        ondifference: ({ scope }) => heard.push(scope)
      }
    );
    expect([counts.runs, counts.comparisons]).toEqual([2, 2]);
    expect(heard).toEqual(['a', 'a']);
  });

  it('spreads many results over several turns, and none is missing at the end', async () => {
    const scopes = Array.from({ length: 20 }, (_, index) => `op ${index}`);
    let finishEngine: (value: RunSummary) => void = () => undefined;
    const { run, takeTurn } = setUp((listeners) => {
      scopes.forEach((scope, index) => emit(listeners, scope, index));
      return new Promise((resolve) => (finishEngine = resolve));
    });
    const finished = run.start(request, 'auto');
    await settle();
    takeTurn();
    expect(run.results.size).toBe(6);
    takeTurn();
    expect(run.results.size).toBe(12);
    finishEngine(summary);
    await finished;
    expect([...run.results.keys()]).toEqual(scopes);
  });

  it('shows what arrived within a turn in one go', async () => {
    const { run, takeTurn, turns } = setUp(untilAborted);
    void run.start(request, 'auto');
    await settle();
    expect(run.results.size).toBe(0);
    expect(turns.waiting).toBe(1);
    takeTurn();
    expect(run.results.size).toBe(1);
    expect(run.status).toEqual({
      status: 'running',
      weights: null,
      programs: null,
      ops: { done: 1, total: 2 }
    });
  });

  it('keeps what it has when cancelled, and ignores what comes later', async () => {
    const late: { listeners?: RunListeners } = {};
    const { run, takeTurn } = setUp((listeners) => {
      late.listeners = listeners;
      return untilAborted(listeners);
    });
    const finished = run.start(request, 'auto');
    await settle();
    run.cancel();
    await finished;
    if (late.listeners) emit(late.listeners, 'b', 2);
    takeTurn();
    expect(run.status).toEqual({ status: 'cancelled' });
    expect([...run.results.keys()]).toEqual(['a']);
  });

  it('lets a new run replace the one before', async () => {
    const { run } = setUp(untilAborted, wholeRun);
    const first = run.start(request, 'auto');
    await settle();
    await Promise.all([first, run.start(request, 'auto')]);
    expect(run.status).toEqual({ status: 'done', summary });
  });

  it('keeps the facts of a failure, and a retry works', async () => {
    const offline = new InferenceError({
      kind: 'weights-failed',
      fault: { kind: 'no-connection', file: 'Mixed_5b-1.bin' }
    });
    const { run } = setUp(failWith(offline), wholeRun);
    await run.start(request, 'auto');
    expect(run.status).toEqual({
      status: 'failed',
      fault: offline.fault
    });
    await run.retry();
    expect(run.status).toEqual({ status: 'done', summary });
  });

  it('says what is wrong with a request that cannot run', async () => {
    const { run } = setUp(
      failWith(new InferenceError({ kind: 'wrong-image-size', held: [1, 1], wanted: [299, 299] }))
    );
    await run.start(request, 'auto');
    expect(run.status).toMatchObject({ status: 'failed', fault: { kind: 'wrong-image-size' } });
  });

  it('survives an engine that cannot be fetched at first', async () => {
    const { engine } = setUp(wholeRun);
    let attempts = 0;
    const run = new InferenceRun({
      createEngine: () => {
        if (attempts++ === 0) throw new TypeError('Failed to fetch a module');
        return engine;
      },
      schedule: new ManualSchedule().schedule
    });
    await run.start(request, 'auto');
    expect(run.status).toEqual({ status: 'failed', fault: { kind: 'engine-not-loaded' } });
    await run.retry();
    expect(run.status).toEqual({ status: 'done', summary });
  });

  it('repeats a run after a lost device, says why, and gives up in the end', async () => {
    const once = setUp(failWith(contextLost), wholeRun);
    await once.run.start(request, 'auto');
    expect(once.run.status).toEqual({ status: 'done', summary });
    expect(once.run.restart).toEqual(contextLost.fault);
    await once.run.retry();
    expect(once.run.restart).toBeNull();
    const always = setUp(failWith(contextLost));
    await always.run.start(request, 'auto');
    expect(always.run.status).toMatchObject({
      status: 'failed',
      fault: contextLost.fault
    });
    expect(always.counts.runs).toBe(3);
  });

  it('repeats the run before a read when the device was lost in between', async () => {
    const { run, counts } = setUp(wholeRun);
    await run.start(request, 'auto');
    const tensor = await run.readTensor('a', new AbortController().signal);
    expect([...tensor.data]).toEqual([7]);
    expect(counts.runs).toBe(2);
    expect(run.restart).toEqual(contextLost.fault);
  });

  it('starts the backend that is asked for, also when it is repeated', async () => {
    const { run, choices } = setUp(wholeRun);
    await run.start(request, 'webgl');
    await run.start(request, 'wasm');
    await run.retry();
    expect(choices).toEqual(['webgl', 'wasm', 'wasm']);
  });

  it('keeps the results that hold in another network until the next run replaces them', async () => {
    const { run } = setUp(wholeRun);
    await run.start(request, 'auto');
    const kept = run.results.get('a');
    run.keepOnly(new Set(['a']));
    expect(run.status).toEqual({ status: 'idle' });
    expect([...run.results]).toEqual([['a', kept]]);
    const finished = run.start(request, 'auto');
    expect(run.results.get('a')).toBe(kept);
    await finished;
    expect([...run.results.keys()]).toEqual(['a', 'b']);
  });

  it('forgets the results but not the engine', async () => {
    const { run, counts } = setUp(wholeRun);
    await run.start(request, 'auto');
    run.forget();
    expect(run.status).toEqual({ status: 'idle' });
    expect(run.results.size).toBe(0);
    await run.start(request, 'auto');
    expect(counts.engines).toBe(1);
  });
});
