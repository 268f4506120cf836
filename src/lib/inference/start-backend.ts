import {
  backend,
  env,
  getBackend,
  registerBackend,
  removeBackend,
  setBackend
} from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { inPhase, raceAbort } from '../scheduling';
import { chooseBackend, type ChosenBackend } from './choose-backend';
import { CompileAhead, type ProgramSource } from './compile-ahead';
import { noLoss, watchContext, watchDevice, type LossWatch } from './device-loss';
import type { BackendChoice, BackendName, ThreadReport } from './engine';
import { InferenceError } from './inference-error';
import { requireFile, MissingFileError } from './missing-file';
import { watchPolicy } from './policy-watch';
import { probeWebgl, releaseContext, type WebglProbe } from './probe-webgl';
import { probeWebgpu, type WebgpuProbe } from './probe-webgpu';
import { startWasm } from './start-wasm';
import { startWebgpu } from './start-webgpu';
import type { UseBackend } from './use-backend';
import { shareProgramsBetweenShapes } from './webgl-programs';

export interface StartedBackend extends LossWatch, Started {
  readonly chosen: ChosenBackend;
  /** What kept a faster one from being started; none where nothing had to be fetched in vain. */
  readonly missing?: MissingFileError;
}

interface Started {
  /** Of WebAssembly; null on the other backends. */
  readonly threads: ThreadReport | null;
  /** Null where an op's program is compiled when the op runs, or there are none. */
  readonly compileAhead: ProgramSource | null;
}

export interface StartOptions {
  /** As many as the machine has where not given. */
  readonly mostThreads?: number;
  /** Whether WebGL's programs are compiled ahead of a run: where the driver compiles them side by side, if not given. */
  readonly compilesAhead?: boolean;
  /** Fires when another start takes this one's place. */
  readonly signal?: AbortSignal;
}

/**
 * Bytes. Above it a released texture is freed instead of pooled. What the stem has pooled by then stays beside the
 * weights, whose 85 MB are above it, so the peak is about both and what a run holds.
 */
const textureBudget = 16 * 1024 * 1024;

/**
 * Chooses a backend, fetches its code and starts it; falls back to a slower one where that fails. Throws InferenceError
 * where none can be started, or the device is lost meanwhile. tfjs computes with one backend for the whole thread: a start that is
 * called off leaves the one that is in use alone and throws the signal's reason. The device or context of a backend that does not
 * come to stand is given back, also where a slower one takes its place.
 */
export async function startBackend(
  choice: BackendChoice,
  options: StartOptions = {}
): Promise<StartedBackend> {
  const { signal } = options;
  const probe = choice === 'auto' || choice === 'webgl' ? probeWebgl() : undefined;
  const webgpu = choice === 'webgpu' ? await probeWebgpuUnless(signal) : undefined;
  const chosen = chooseBackend(choice, {
    webgl: probe?.findings ?? null,
    webgpu: webgpu?.findings,
    hasWebAssembly: typeof WebAssembly === 'object'
  });
  if (webgpu?.probe !== undefined) {
    const { device } = webgpu.probe;
    const activation = { ...options, webgpu: webgpu.probe, watch: watchDevice(device) };
    return activate(chosen, activation, () => device.destroy());
  }
  if (probe === undefined || chosen.name !== 'webgl') {
    if (probe !== undefined) releaseContext(probe.context);
    return activate(chosen, { ...options, watch: noLoss });
  }
  const { canvas, context } = probe;
  const activation = { ...options, probe, watch: watchContext(canvas, context) };
  return activate(chosen, activation, () => releaseContext(context));
}

/** A device may be long in coming, or never come; one that comes after the start was called off is given back. */
function probeWebgpuUnless(signal = noLoss.lost): ReturnType<typeof probeWebgpu> {
  const probing = probeWebgpu();
  return raceAbort(probing, signal).catch((error: unknown) => {
    void probing.then(({ probe }) => probe?.device.destroy());
    throw error;
  });
}

interface Activation extends StartOptions {
  readonly probe?: WebglProbe;
  readonly webgpu?: WebgpuProbe;
  readonly watch: LossWatch;
  /** Of a faster one that was tried before. */
  readonly missing?: MissingFileError;
}

/** `giveBack` ends what has been made for a backend that does not come to stand: called off, lost or failed. */
async function activate(
  chosen: ChosenBackend,
  activation: Activation,
  giveBack?: () => void
): Promise<StartedBackend> {
  const { signal, watch } = activation;
  const policy = watchPolicy();
  try {
    const started = await inPhase('backend', () => starters[chosen.name](activation));
    return { chosen, ...started, ...watch, missing: activation.missing };
  } catch (cause) {
    if (signal?.aborted !== true) await watch.settle();
    // Giving back is a loss to whoever watches.
    const { aborted: isLost, reason: loss } = watch.lost;
    giveBack?.();
    signal?.throwIfAborted();
    if (isLost) throw loss;
    const next = slowerBackend[chosen.name];
    if (next === null) throw new InferenceError({ kind: 'no-backend' }, { cause });
    const isForbidden = await policy.hasForbidden();
    signal?.throwIfAborted();
    const missing = !isForbidden && cause instanceof MissingFileError ? cause : undefined;
    const kind = isForbidden ? 'policy-forbids' : missing ? 'not-fetched' : 'not-started';
    const reason = { kind, failed: chosen.name } as const;
    return activate(
      { name: next, renderer: null, reason },
      { ...activation, watch: noLoss, missing: activation.missing ?? missing }
    );
  } finally {
    policy.stop();
  }
}

const slowerBackend: Record<BackendName, BackendName | null> = {
  webgpu: 'wasm',
  webgl: 'wasm',
  wasm: 'cpu',
  cpu: null
};

const starters: Record<BackendName, (activation: Activation) => Promise<Started>> = {
  webgpu: async ({ webgpu, signal }) => {
    if (webgpu === undefined) throw new Error('There is no WebGPU device to start on.');
    await startWebgpu(webgpu, (factory) => use('webgpu', { signal, factory }));
    return { threads: null, compileAhead: null };
  },
  webgl: async ({ probe, compilesAhead, signal }) => {
    const { setWebGLContext } = await requireFile(() => import('@tensorflow/tfjs-backend-webgl'));
    signal?.throwIfAborted();
    if (probe !== undefined) setWebGLContext(2, probe.context);
    const flags = env();
    // Safari's fences never pass on an OffscreenCanvas.
    if (flags.getBool('IS_SAFARI')) flags.set('WEBGL_FENCE_API_ENABLED', false);
    flags.set('WEBGL_DELETE_TEXTURE_THRESHOLD', textureBudget);
    shareProgramsBetweenShapes();
    await use('webgl', { signal });
    const started = backend() as MathBackendWebGL;
    const isParallel = started.gpgpu.parallelCompilationExtension !== null;
    const compileAhead = (compilesAhead ?? isParallel) ? new CompileAhead(started) : null;
    return { threads: null, compileAhead };
  },
  wasm: async ({ mostThreads, signal }) => {
    const threads = await startWasm((factory) => use('wasm', { signal, factory }), {
      crossOriginIsolated: globalThis.crossOriginIsolated === true,
      cores: navigator.hardwareConcurrency ?? 1,
      isWorker: 'WorkerGlobalScope' in globalThis,
      mostThreads,
      signal
    });
    return { threads, compileAhead: null };
  },
  cpu: async ({ signal }) => {
    await import('@tensorflow/tfjs-backend-cpu');
    await use('cpu', { signal });
    return { threads: null, compileAhead: null };
  }
};

interface UseOptions {
  readonly signal: AbortSignal | undefined;
  /** In place of the one that tfjs has registered by itself, or of what was started before. */
  readonly factory?: Parameters<UseBackend>[0];
}

/** Throws the signal's reason where it has fired. Factories answer at once, so that from there on nothing comes between. */
async function use(name: BackendName, { signal, factory }: UseOptions): Promise<void> {
  signal?.throwIfAborted();
  if (factory !== undefined) {
    removeBackend(name);
    registerBackend(name, factory);
  }
  const isReady = await setBackend(name);
  if (!isReady || getBackend() !== name) throw new Error(`tfjs did not start ${name}.`);
}
