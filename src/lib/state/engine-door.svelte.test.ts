import { expect, test } from 'vitest';
import type { InferenceEngine } from '../inference';
import { noProgress } from '../self-check';
import { EngineDoor } from './engine-door.svelte';

function createEngine() {
  const state = { isDisposed: false };
  const engine = { dispose: () => (state.isDisposed = true) } as unknown as InferenceEngine;
  return { engine, state };
}

test('the engine itself serves every backend but WebGPU', async () => {
  const { engine } = createEngine();
  const door = new EngineDoor(() => engine);
  expect(await door.openFor('auto')).toBe(engine);
  expect(await door.openFor('webgl')).toBe(engine);
});

test('from the first start of WebGPU on, all goes through the one guard', async () => {
  const { engine, state } = createEngine();
  const door = new EngineDoor(() => engine);
  const [first, second] = await Promise.all([door.openFor('webgpu'), door.openFor('webgpu')]);
  expect(first).not.toBe(engine);
  expect(second).toBe(first);
  expect(await door.open()).toBe(first);
  expect(await door.openFor('wasm')).toBe(first);
  door.dispose();
  await Promise.resolve();
  await Promise.resolve();
  expect(state.isDisposed).toBe(true);
});

test('the check of WebGPU is told while it lasts', async () => {
  const { engine } = createEngine();
  const door = new EngineDoor(() => ({ ...engine, start: () => new Promise(() => {}) }));
  expect(door.check).toBeNull();
  const guarded = await door.openFor('webgpu');
  const start = guarded.start('webgpu');
  expect(door.check).toEqual(noProgress);
  guarded.dispose();
  expect(door.check).toBeNull();
  start.catch(() => undefined);
});

test('an engine that could not be made for WebGPU is made at the next call', async () => {
  const { engine } = createEngine();
  let calls = 0;
  const door = new EngineDoor(() => {
    if (++calls === 1) throw new Error('No worker.');
    return engine;
  });
  await expect(door.openFor('webgpu')).rejects.toThrow('No worker.');
  expect(await door.openFor('auto')).toBe(engine);
});
