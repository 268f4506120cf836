import { expect, test } from 'vitest';
import { InferenceError, type InferenceEngine } from '../inference';
import { loadSelfCheck } from '../self-check';
import { AnsweringEngine, onWasm, references } from '../self-check/__fixtures__/answering-engine';
import { backendToCheck, SelfCheck, type SelfCheckOptions } from './self-check.svelte';

const loadTools = async () => ({ ...(await loadSelfCheck()), references });

function createCheck(engine: AnsweringEngine, options: Partial<SelfCheckOptions> = {}): SelfCheck {
  return new SelfCheck({
    createEngine: async () => engine.asEngine(),
    loadTools,
    ...options
  });
}

const never = () => new Promise<never>(() => {});
/** Until what has settled is followed up. */
const rest = () => new Promise((resolve) => setTimeout(resolve));

test('a check that is done has a report, and its engine is closed', async () => {
  const engine = new AnsweringEngine();
  const check = createCheck(engine);
  await check.start('auto');
  expect(check.status).toMatchObject({ status: 'done', report: { backend: onWasm } });
  expect(engine.isDisposed).toBe(true);
});

test('weights that cannot be fetched fail it with their fault', async () => {
  const fault = { kind: 'weights-failed', fault: { kind: 'offline', file: 'a.bin' } } as never;
  const engine = new AnsweringEngine({
    before: async (call) => {
      if (call === 'run') throw new InferenceError(fault);
    }
  });
  const check = createCheck(engine);
  await check.start('auto');
  expect(check.status).toEqual({ status: 'failed', fault });
  expect(engine.isDisposed).toBe(true);
});

test('references that cannot be fetched fail it, and are asked for again the next time', async () => {
  let isOnline = false;
  const engine = new AnsweringEngine();
  const check = createCheck(engine, {
    loadTools: async () => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return loadTools();
    }
  });
  await check.start('auto');
  expect(check.status).toEqual({ status: 'failed', fault: { kind: 'references-not-loaded' } });
  isOnline = true;
  await check.start('auto');
  expect(check.status.status).toBe('done');
});

test('an engine that cannot be made fails it', async () => {
  const createEngine = async (): Promise<InferenceEngine> => {
    throw new InferenceError({ kind: 'engine-not-loaded' });
  };
  const check = createCheck(new AnsweringEngine(), { createEngine });
  await check.start('auto');
  expect(check.status).toEqual({ status: 'failed', fault: { kind: 'engine-not-loaded' } });
});

test('cancelled, it says so at once, and an engine that comes later is closed', async () => {
  const engine = new AnsweringEngine();
  let arrive = () => {};
  const createEngine = async () => {
    await new Promise<void>((resolve) => (arrive = resolve));
    return engine.asEngine();
  };
  const check = createCheck(engine, { createEngine });
  void check.start('auto');
  check.cancel();
  expect(check.status).toEqual({ status: 'cancelled' });
  arrive();
  await rest();
  expect([engine.isDisposed, check.status.status]).toEqual([true, 'cancelled']);
});

test('of two checks only the later one counts', async () => {
  const silent = new AnsweringEngine({ before: never });
  const engines = [silent, new AnsweringEngine()];
  const check = createCheck(silent, { createEngine: async () => engines.shift()!.asEngine() });
  void check.start('webgl');
  await rest();
  await check.start('wasm');
  await rest();
  expect([check.status.status, silent.isDisposed]).toEqual(['done', true]);
});

test.each([
  ['auto', null, 'auto'],
  ['auto', onWasm, 'auto'],
  ['auto', { ...onWasm, reason: { kind: 'device-lost' } }, 'wasm'],
  ['webgl', { ...onWasm, reason: { kind: 'device-lost' } }, 'wasm'],
  ['cpu', { ...onWasm, reason: { kind: 'device-lost' } }, 'cpu']
] as const)('with %s chosen and %j in use, %s is checked', (choice, report, checked) => {
  expect(backendToCheck(choice, report)).toBe(checked);
});
