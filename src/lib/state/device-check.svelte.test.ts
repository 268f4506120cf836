import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { countLamps, type LampName } from '../device-check';
import { loadSelfCheck } from '../self-check';
import { AnsweringEngine, onWasm, references } from '../self-check/__fixtures__/answering-engine';
import { defaultPlace } from '../place';
import { DeviceCheck, type DeviceTools } from './device-check.svelte';
import { Offline } from './offline.svelte';
import { SelfCheck } from './self-check.svelte';

const never = () => new Promise<never>(() => {});
const onWebgl = {
  ...onWasm,
  name: 'webgl',
  reason: { kind: 'webgl-fit', isAsked: false, softwareRenderer: null, hasHalfPrecision: false }
} as const;

interface World {
  readonly tools?: Partial<DeviceTools>;
  readonly isRunning?: boolean;
  readonly engine?: AnsweringEngine;
}

/** A device on which all is well, but for its camera, which will be asked for, and for what is long. */
function setUp({ tools, isRunning = false, engine = new AnsweringEngine() }: World = {}) {
  const given = {
    readKept: vi.fn(async () => {
      return { name: 'bundled', kept: { kind: 'files', keptBytes: 5, totalBytes: 5 } } as const;
    }),
    startBackend: vi.fn(async () => onWebgl),
    findCamera: async () => ({ kind: 'found', permission: 'asks' }) as const,
    tryCamera: vi.fn(async () => undefined),
    cameraFaultOf: () => ({ kind: 'busy' }) as const,
    tryAwake: async () => 'kept' as const,
    tryWindows: async () => 'heard' as const,
    ...tools
  };
  const offline = new Offline({
    site: () => ({ scope: 'https://lecture.test/', version: '1' }),
    weightSets: () => [],
    caches: undefined,
    fetch,
    hasWorker: async () => false,
    persist: async () => true
  });
  const selfCheck = new SelfCheck({
    createEngine: async () => engine.asEngine(),
    loadTools: async () => ({ ...(await loadSelfCheck()), references })
  });
  const device = new DeviceCheck({
    explorer: { place: defaultPlace },
    run: { backend: isRunning ? onWasm : null },
    offline,
    selfCheck,
    tools: given
  });
  const lamp = (name: LampName) => device.lamps.find((found) => found.name === name);
  const states = () => Object.fromEntries(device.lamps.map(({ name, state }) => [name, state]));
  return { device, lamp, states, given };
}

test('a look finds what takes a moment, and asks the reader nothing', async () => {
  const { device, states, given } = setUp();
  const looking = device.look();
  expect(states()).toMatchObject({ backend: 'checking', camera: 'checking', offline: 'unchecked' });
  await looking;
  expect(states()).toEqual({
    offline: 'unchecked',
    weights: 'ok',
    backend: 'ok',
    'self-check': 'unchecked',
    camera: 'attention',
    awake: 'ok',
    windows: 'ok'
  });
  expect(given.tryCamera).not.toHaveBeenCalled();
});

test('an engine that runs is not started once more', async () => {
  const { device, lamp, given } = setUp({ isRunning: true });
  await device.look();
  expect(lamp('backend')?.fact).toEqual({ status: 'known', report: onWasm });
  expect(given.startBackend).not.toHaveBeenCalled();
});

test('all is checked in one go, told of as it goes on, and the weights read anew after the self-check', async () => {
  const { device, states, given } = setUp();
  const shares: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      if (device.progress !== null) shares.push(device.progress.share);
    });
  });
  await device.checkAll();
  flushSync();
  expect(states()).toMatchObject({ offline: 'attention', 'self-check': 'ok' });
  expect(countLamps(device.lamps)).toMatchObject({ unchecked: 0, checking: 0 });
  expect(device.progress).toBeNull();
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(given.readKept).toHaveBeenCalledTimes(2);
  stop();
});

test('cancelled, what was found stays and nothing is under way', async () => {
  const { device, states } = setUp({ engine: new AnsweringEngine({ before: never }) });
  void device.checkAll();
  await expect.poll(() => states()['self-check']).toBe('checking');
  expect(device.progress).toMatchObject({ done: 6, total: 7 });
  device.cancel();
  expect(states()).toMatchObject({ weights: 'ok', 'self-check': 'unchecked' });
  expect(device.progress).toBeNull();
});

test('a look that is cancelled answers nothing afterwards', async () => {
  let answer: (report: typeof onWebgl) => void = () => {};
  const startBackend = () => new Promise<typeof onWebgl>((resolve) => (answer = resolve));
  const { device, states } = setUp({ tools: { startBackend } });
  const looking = device.look();
  device.cancel();
  answer(onWebgl);
  await looking;
  expect(states()).toMatchObject({ backend: 'unchecked', camera: 'unchecked' });
});

test('a camera is tried on demand; one that cannot be opened says why', async () => {
  const { device, lamp } = setUp();
  const trying = device.tryCamera();
  expect(lamp('camera')).toMatchObject({ state: 'checking', fact: { status: 'asking' } });
  await trying;
  expect(lamp('camera')?.state).toBe('ok');

  const tryCamera = () => Promise.reject(new DOMException('In use', 'NotReadableError'));
  const other = setUp({ tools: { tryCamera } });
  await other.device.tryCamera();
  expect(other.lamp('camera')).toMatchObject({
    state: 'failed',
    fact: { fault: { kind: 'busy' } }
  });
});

test('weights and an engine that cannot be had fail with their fault', async () => {
  const fail = () => Promise.reject(new TypeError('Failed to fetch'));
  const { device, states } = setUp({ tools: { readKept: fail, startBackend: fail } });
  await device.look();
  expect(states()).toMatchObject({ weights: 'failed', backend: 'failed', camera: 'attention' });
});
