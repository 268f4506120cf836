import { describe, expect, test, vi } from 'vitest';
import type { BackendChoice, BackendReport, InferenceEngine, RunProgress } from '../inference';
import type { Tensor } from '../tensors';
import { AnsweringEngine, onWasm, references } from './__fixtures__/answering-engine';
import { CheckedEngine } from './checked-engine';
import { noProgress, type SelfCheckProgress } from './progress';

const never = new AbortController().signal;
const onWebgpu: BackendReport = {
  ...onWasm,
  name: 'webgpu',
  renderer: 'nvidia hopper',
  reason: { kind: 'webgpu-fit', softwareRenderer: null }
};
const request = { image: 'the reader’s' } as unknown as Parameters<InferenceEngine['run']>[0];
const listeners = (onprogress: (progress: RunProgress) => void = () => undefined) => ({
  signal: never,
  onprogress,
  onresult: () => undefined
});

/** Starts what it is asked to; its answers are the references', unless bent. */
class StartingEngine extends AnsweringEngine {
  readonly starts: BackendChoice[] = [];
  losses = 0;
  finding: BackendReport = onWebgpu;

  override async start(choice: BackendChoice = 'auto'): Promise<BackendReport> {
    this.starts.push(choice);
    await super.start();
    return { ...(choice === 'webgpu' ? this.finding : onWasm), losses: this.losses };
  }
}

function setUp(
  behaviour: ConstructorParameters<typeof AnsweringEngine>[0] = {},
  load = async () => references
) {
  const inner = new StartingEngine(behaviour);
  /** What the page hears of the check. */
  const told: (SelfCheckProgress | null)[] = [];
  const engine = new CheckedEngine(inner.asEngine(), load, (progress) => told.push(progress));
  return { inner, engine, told };
}

const silence = (name: string, tensor: Tensor): Tensor =>
  name === 'MaxPool_3a_3x3' ? { ...tensor, data: tensor.data.map(() => 0) } : tensor;

test('WebGPU is checked once, before the reader’s run, and then used', async () => {
  const { inner, engine } = setUp();
  const started = engine.start('webgpu');
  const run = engine.run(request, listeners());
  expect(await started).toEqual(onWebgpu);
  await run;
  expect(inner.requests).toMatchObject([{ weightSet: 'bundled' }, request]);
  await engine.start('webgpu');
  await engine.run(request, listeners());
  expect(inner.requests).toHaveLength(3);
});

test('WebGPU that computes something else gives way to WebAssembly, which says where and by how much', async () => {
  const { inner, engine } = setUp({ bend: silence });
  const refused = await engine.start('webgpu');
  expect(refused).toMatchObject({
    name: 'wasm',
    reason: {
      ...{ kind: 'failed-check', failed: 'webgpu', endPoint: 'MaxPool_3a_3x3', tolerance: 1e-4 },
      error: expect.closeTo(1, 0) as number
    }
  });
  expect(await engine.start('webgpu')).toEqual(refused);
  expect(inner.starts.filter((choice) => choice === 'webgpu')).toHaveLength(2);
  expect(inner.requests).toHaveLength(1);
});

test('after another choice WebGPU is tried again', async () => {
  const { inner, engine } = setUp({ bend: silence });
  await engine.start('webgpu');
  expect(await engine.start('auto')).toEqual(onWasm);
  await engine.start('webgpu');
  expect(inner.requests).toHaveLength(2);
});

test('a device that comes after a loss is checked anew', async () => {
  const { inner, engine } = setUp();
  await engine.start('webgpu');
  inner.losses = 1;
  await engine.start('webgpu');
  expect(inner.requests).toHaveLength(2);
});

test.each([
  ['references', async () => Promise.reject(new TypeError('Failed to fetch')), {}],
  [
    'weights',
    async () => references,
    {
      before: async (call: string) => {
        if (call !== 'run') return;
        const { InferenceError } = await import('../inference');
        const fault = { kind: 'unknown-set', name: 'bundled' } as const;
        throw new InferenceError({ kind: 'weights-failed', fault });
      }
    }
  ]
])('without %s WebGPU is not used', async (_, load, behaviour) => {
  const { engine } = setUp(behaviour, load);
  expect(await engine.start('webgpu')).toMatchObject({
    name: 'wasm',
    reason: { kind: 'unchecked', failed: 'webgpu' }
  });
});

test('what runs in WebGPU’s place is not checked', async () => {
  const { inner, engine } = setUp();
  const reason = { kind: 'webgpu-unfit', obstacle: 'no-device', hasWebAssembly: true } as const;
  inner.finding = { ...onWasm, reason };
  expect(await engine.start('webgpu')).toEqual(inner.finding);
  expect(inner.requests).toHaveLength(0);
});

describe('while it is being checked', () => {
  test('no value of the check is taken for one of the reader’s run', async () => {
    const { engine } = setUp();
    await engine.start('webgpu');
    await expect(engine.readTensor('InceptionV3/Mixed_7c/concat', never)).rejects.toMatchObject({
      fault: { kind: 'not-computed' }
    });
    await engine.run(request, listeners());
    expect((await engine.readTensor('anything', never)).data.length).toBeGreaterThan(0);
  });

  test('another choice ends the check', async () => {
    const { engine } = setUp({
      before: (call) => (call === 'run' ? new Promise(() => {}) : Promise.resolve())
    });
    const checked = engine.start('webgpu');
    const waiting = engine.run(request, listeners());
    expect(await engine.start('wasm')).toEqual(onWasm);
    await expect(checked).rejects.toMatchObject({ name: 'AbortError' });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a run that waits hears how far the weights have come, and when they are here', async () => {
    const { engine } = setUp({ fetched: [0, 5, 10] });
    const told: RunProgress[] = [];
    const started = engine.start('webgpu').then(() => [...told]);
    const run = engine.run(
      request,
      listeners((progress) => told.push(progress))
    );
    const ofCheck = await started;
    const weights = ofCheck.filter((progress) => progress.kind === 'weights');
    expect(weights.map(({ loadedBytes }) => loadedBytes)).toEqual([0, 5, 10]);
    expect(ofCheck).toEqual(weights);
    await run;
  });

  test('the page hears how far that is, and of its end', async () => {
    const { engine, told } = setUp({ fetched: [0, 5, 10] });
    const started = engine.start('webgpu');
    expect(told).toEqual([noProgress]);
    await started;
    const { length } = references.endPoints;
    expect(told).toContainEqual({ ...noProgress, weights: { loadedBytes: 5, totalBytes: 10 } });
    expect(told).toContainEqual(
      expect.objectContaining({ compared: { done: length - 1, total: length } })
    );
    expect(told.at(-1)).toBeNull();
    told.length = 0;
    await engine.start('webgpu');
    await engine.start('wasm');
    expect(told.filter((progress) => progress !== null)).toEqual([]);
  });

  test('the page hears nothing more of a check that another choice has ended', async () => {
    let answer = () => {};
    const { engine, told } = setUp({
      fetched: [5],
      before: (call) =>
        call === 'run' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve()
    });
    const checked = engine.start('webgpu');
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
    const other = engine.start('wasm');
    await expect(checked).rejects.toMatchObject({ name: 'AbortError' });
    answer();
    await other;
    const end = told.indexOf(null);
    expect(end).toBeGreaterThan(0);
    expect(told.slice(end).filter((progress) => progress !== null)).toEqual([]);
  });

  test('WebGPU that cannot compute it at all gives way, too', async () => {
    const { InferenceError } = await import('../inference');
    const fault = { kind: 'computation-failed', detail: 'no such shader' } as const;
    const { inner, engine } = setUp({
      before: (call) =>
        call === 'run' ? Promise.reject(new InferenceError(fault)) : Promise.resolve()
    });
    const reason = { kind: 'not-started', failed: 'webgpu' };
    expect(await engine.start('webgpu')).toMatchObject({ name: 'wasm', reason });
    expect(await engine.start('webgpu')).toMatchObject({ name: 'wasm', reason });
    expect(inner.requests).toHaveLength(1);
  });

  test('a loss of the device is told as such', async () => {
    const { InferenceError } = await import('../inference');
    const { engine } = setUp({
      before: (call) =>
        call === 'readTensor'
          ? Promise.reject(new InferenceError({ kind: 'context-lost' }))
          : Promise.resolve()
    });
    await expect(engine.start('webgpu')).rejects.toMatchObject({ isLoss: true });
  });
});
