import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { getBackend, registerBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { abortError } from './inference-error';
import { MissingFileError } from './missing-file';
import { probeWebgpu, type WebgpuProbe } from './probe-webgpu';
import { startBackend } from './start-backend';
import { startWasm } from './start-wasm';
import { startWebgpu } from './start-webgpu';

vi.mock('./probe-webgpu');
vi.mock('./start-wasm');
vi.mock('./start-webgpu');

type Probing = Awaited<ReturnType<typeof probeWebgpu>>;

/** A device as WebGPU's, which computes in plain JavaScript here. */
function createProbe() {
  const ended = hold<unknown>();
  const destroy = vi.fn(() => ended.give({}));
  const device = { destroy, lost: ended.answer, addEventListener: () => undefined };
  const probe = { device, info: {} } as unknown as WebgpuProbe;
  const findings = { obstacle: null, renderer: null, isFallback: false } as const;
  return { destroy, lose: () => ended.give({}), found: { findings, probe } satisfies Probing };
}

/** An answer that comes when a test says so. */
function hold<Answer>() {
  let give!: (answer: Answer) => void;
  const answer = new Promise<Answer>((resolve) => (give = resolve));
  return { answer, give };
}

// As tfjs' own code of WebGPU does, once it is there.
registerBackend('webgpu', () => new MathBackendCPU());

vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
afterAll(() => void vi.unstubAllGlobals());

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(startWebgpu).mockImplementation((_, use) => use(() => new MathBackendCPU()));
  // Its kernels, which other tests register, compute with no backend but its own.
  vi.mocked(startWasm).mockResolvedValue({ count: 1, obstacle: null });
});

it('keeps the device that it computes on', async () => {
  const { destroy, found } = createProbe();
  vi.mocked(probeWebgpu).mockResolvedValue(found);
  const { chosen } = await startBackend('webgpu', { signal: new AbortController().signal });
  expect(chosen.name).toBe('webgpu');
  expect(getBackend()).toBe('webgpu');
  expect(destroy).not.toHaveBeenCalled();
});

it('leaves the backend in use alone where a device comes after the start was called off', async () => {
  const device = hold<Probing>();
  vi.mocked(probeWebgpu).mockReturnValue(device.answer);
  const controller = new AbortController();
  const late = startBackend('webgpu', { signal: controller.signal });
  const reason = abortError('Another backend was chosen.');
  controller.abort(reason);
  await expect(late).rejects.toBe(reason);
  await startBackend('cpu');
  const { destroy, found } = createProbe();
  device.give(found);
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
  expect(getBackend()).toBe('cpu');
  expect(startWebgpu).not.toHaveBeenCalled();
});

it('leaves it alone, too, where the code of the backend comes late', async () => {
  const { destroy, found } = createProbe();
  vi.mocked(probeWebgpu).mockResolvedValue(found);
  const code = hold<void>();
  vi.mocked(startWebgpu).mockImplementation(async (_, use) => {
    await code.answer;
    await use(() => new MathBackendCPU());
  });
  const controller = new AbortController();
  const late = startBackend('webgpu', { signal: controller.signal });
  await vi.waitFor(() => expect(startWebgpu).toHaveBeenCalled());
  const reason = abortError('Another backend was chosen.');
  controller.abort(reason);
  await startBackend('cpu');
  code.give();
  await expect(late).rejects.toBe(reason);
  expect(getBackend()).toBe('cpu');
  expect(destroy).toHaveBeenCalledOnce();
});

/** A device on which no backend can be started. */
function failOnDevice() {
  const device = createProbe();
  vi.mocked(probeWebgpu).mockResolvedValue(device.found);
  vi.mocked(startWebgpu).mockRejectedValue(new Error('No shader compiles.'));
  return device;
}

it('gives back the device of a backend that failed, before a slower one takes its place', async () => {
  const { destroy } = failOnDevice();
  const starting = startBackend('webgpu');
  await vi.waitFor(() => expect(startWasm).toHaveBeenCalled());
  expect(destroy).toHaveBeenCalledOnce();
  const { chosen, lost } = await starting;
  expect(chosen).toMatchObject({ name: 'wasm', reason: { kind: 'not-started', failed: 'webgpu' } });
  expect(lost.aborted).toBe(false);
});

it('starts no slower one where it is called off after its backend has failed', async () => {
  const { destroy } = failOnDevice();
  await startBackend('cpu');
  const controller = new AbortController();
  const late = startBackend('webgpu', { signal: controller.signal });
  await vi.waitFor(() => expect(startWebgpu).toHaveBeenCalled());
  // Whether a loss is behind the failure is known half a second later.
  const reason = abortError('Another backend was chosen.');
  setTimeout(() => controller.abort(reason), 20);
  await expect(late).rejects.toBe(reason);
  expect(destroy).toHaveBeenCalledOnce();
  expect(startWasm).not.toHaveBeenCalled();
  expect(getBackend()).toBe('cpu');
});

it('tells of a device that is lost while a backend starts on it', async () => {
  const { destroy, lose } = failOnDevice();
  const late = startBackend('webgpu');
  lose();
  await expect(late).rejects.toMatchObject({ fault: { kind: 'context-lost' } });
  expect(destroy).toHaveBeenCalledOnce();
  expect(startWasm).not.toHaveBeenCalled();
});

it('tells a backend whose file could not be fetched from one that did not start, and how to look again', async () => {
  const missing = new MissingFileError(async () => undefined);
  vi.mocked(startWasm).mockRejectedValue(missing);
  const started = await startBackend('wasm');
  expect(started.chosen).toMatchObject({
    name: 'cpu',
    reason: { kind: 'not-fetched', failed: 'wasm' }
  });
  expect(started.missing).toBe(missing);
});

it('remembers the missing file of the fastest backend where a slower one fails otherwise', async () => {
  vi.mocked(probeWebgpu).mockResolvedValue(createProbe().found);
  const missing = new MissingFileError(async () => undefined);
  vi.mocked(startWebgpu).mockRejectedValue(missing);
  vi.mocked(startWasm).mockRejectedValue(new Error('No module.'));
  const started = await startBackend('webgpu');
  expect(started.chosen.reason).toEqual({ kind: 'not-started', failed: 'wasm' });
  expect(started.missing).toBe(missing);
});
