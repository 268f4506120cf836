import { expect, it, vi } from 'vitest';
import { randomWeights } from './__fixtures__/random-weights';
import { noLoss } from './device-loss';
import type { BackendChoice } from './engine';
import { InferenceError } from './inference-error';
import { LocalEngine } from './local-engine';
import { MissingFileError } from './missing-file';
import type { StartedBackend } from './start-backend';

interface PendingStart {
  readonly choice: BackendChoice;
  readonly signal: AbortSignal;
  /** What its programs are compiled by. */
  readonly dispose: () => void;
  /** `lost` where it is lost before anybody has heard of it. */
  answer(lost?: AbortSignal): void;
  /** Plain JavaScript has to do for want of a file. */
  answerWithout(missing: MissingFileError): void;
}

/** An engine whose backends start when a test says so. */
function createSlowEngine() {
  const starts: PendingStart[] = [];
  const startBackend = (choice: BackendChoice, signal: AbortSignal) =>
    new Promise<StartedBackend>((resolve) => {
      const dispose = vi.fn();
      const chosen = { renderer: null, reason: { kind: 'asked-for' } } as const;
      const name = choice === 'auto' ? 'wasm' : choice;
      const compileAhead = { dispose } as unknown as StartedBackend['compileAhead'];
      const answer = (lost = noLoss.lost) =>
        resolve({ chosen: { name, ...chosen }, threads: null, compileAhead, ...noLoss, lost });
      const answerWithout = (missing: MissingFileError) => {
        const reason = { kind: 'not-fetched', failed: name } as const;
        const stopgap = { name: 'cpu', renderer: null, reason } as const;
        resolve({ chosen: stopgap, threads: null, compileAhead: null, ...noLoss, missing });
      };
      starts.push({ choice, signal, dispose, answer, answerWithout });
    });
  return { engine: new LocalEngine({ weights: randomWeights(), startBackend }), starts };
}

const switched = { fault: { kind: 'backend-switched' } };

it('keeps the backend that was chosen last, whichever has started last', async () => {
  const { engine, starts } = createSlowEngine();
  const first = engine.start('webgpu');
  const second = engine.start('wasm');
  // It waits no longer for what may never come.
  await expect(first).rejects.toMatchObject(switched);
  const [webgpu, wasm] = starts;
  expect(webgpu.signal.aborted).toBe(true);
  wasm.answer();
  expect(await second).toMatchObject({ name: 'wasm' });
  webgpu.answer();
  await vi.waitFor(() => expect(webgpu.dispose).toHaveBeenCalledOnce());
  expect(wasm.dispose).not.toHaveBeenCalled();
  expect(wasm.signal.aborted).toBe(false);
  expect(await engine.start('wasm')).toMatchObject({ name: 'wasm' });
  expect(starts.map(({ choice }) => choice)).toEqual(['webgpu', 'wasm']);
});

it('starts a backend anew where it was left before it stood', async () => {
  const { engine, starts } = createSlowEngine();
  const left = [engine.start('webgpu'), engine.start('wasm')];
  const last = engine.start('webgpu');
  for (const start of left) await expect(start).rejects.toMatchObject(switched);
  starts[0].answer();
  starts[2].answer();
  expect(await last).toMatchObject({ name: 'webgpu' });
  await vi.waitFor(() => expect(starts[0].dispose).toHaveBeenCalledOnce());
  expect(starts[2].dispose).not.toHaveBeenCalled();
});

it('gives back what starts after the engine was closed', async () => {
  const { engine, starts } = createSlowEngine();
  const start = engine.start('webgpu');
  engine.dispose();
  await expect(start).rejects.toMatchObject({ fault: { kind: 'engine-closed' } });
  starts[0].answer();
  await vi.waitFor(() => expect(starts[0].dispose).toHaveBeenCalledOnce());
});

const lost = AbortSignal.abort(new InferenceError({ kind: 'context-lost' }));

it('counts a loss during a start once, and gives all who wait for it the same fallback', async () => {
  const { engine, starts } = createSlowEngine();
  const both = Promise.all([engine.start('webgl'), engine.start('webgl')]);
  starts[0].answer(lost);
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1].answer();
  const report = { name: 'wasm', renderer: null, reason: { kind: 'device-lost' }, threads: null };
  expect(await both).toEqual([
    { ...report, losses: 1 },
    { ...report, losses: 1 }
  ]);
  expect(starts.map(({ choice }) => choice)).toEqual(['webgl', 'wasm']);
  expect(starts[1].dispose).not.toHaveBeenCalled();
});

/** An engine on plain JavaScript, since a file was missing when WebAssembly was to start. */
async function createStopgap(isThere: () => Promise<boolean>) {
  const { engine, starts } = createSlowEngine();
  const start = engine.start('wasm');
  const missing = new MissingFileError(async () => {
    if (!(await isThere())) throw new Error('No connection.');
  });
  starts[0].answerWithout(missing);
  expect(await start).toMatchObject({ name: 'cpu', reason: { kind: 'not-fetched' } });
  return { engine, starts };
}

it('starts the wished backend anew as soon as the file that it lacked can be had', async () => {
  let isThere = false;
  const { engine, starts } = await createStopgap(async () => isThere);
  expect(await engine.start('wasm')).toMatchObject({ name: 'cpu' });
  expect(starts).toHaveLength(1);
  isThere = true;
  const both = Promise.all([engine.start('wasm'), engine.start('wasm')]);
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1].answer();
  for (const report of await both) expect(report).toMatchObject({ name: 'wasm' });
  expect(starts).toHaveLength(2);
});

it('leaves the choice to who came last while it looks for that file', async () => {
  let tell: (isThere: boolean) => void = () => undefined;
  const { engine, starts } = await createStopgap(() => new Promise((resolve) => (tell = resolve)));
  const late = engine.start('wasm');
  const latest = engine.start('webgpu');
  tell(true);
  await expect(late).rejects.toMatchObject(switched);
  starts[1].answer();
  expect(await latest).toMatchObject({ name: 'webgpu' });
  expect(starts.map(({ choice }) => choice)).toEqual(['wasm', 'webgpu']);
});

it('tells after a loss that a file was missing, where plain JavaScript is all that is left', async () => {
  const { engine, starts } = createSlowEngine();
  const start = engine.start('webgl');
  starts[0].answer(lost);
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1].answerWithout(new MissingFileError(async () => undefined));
  expect(await start).toMatchObject({ name: 'cpu', reason: { kind: 'not-fetched' }, losses: 1 });
  const again = engine.start('webgl');
  await vi.waitFor(() => expect(starts).toHaveLength(3));
  starts[2].answer();
  // WebGL, which was lost, is not asked again.
  expect(await again).toMatchObject({ name: 'wasm', reason: { kind: 'device-lost' } });
});
