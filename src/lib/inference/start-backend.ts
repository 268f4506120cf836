import { env, setBackend, getBackend } from '@tensorflow/tfjs-core';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { chooseBackend, type ChosenBackend } from './choose-backend';
import { noLoss, watchContext, type LossWatch } from './device-loss';
import type { BackendChoice, BackendName } from './engine';
import { InferenceError } from './inference-error';
import { watchPolicy } from './policy-watch';
import { probeWebgl, releaseContext, type WebglProbe } from './probe-webgl';
import { shareProgramsBetweenShapes } from './webgl-programs';

export interface StartedBackend extends LossWatch {
  readonly chosen: ChosenBackend;
}

/**
 * Bytes. Above it a released texture is freed instead of pooled. What the stem has pooled by then stays beside the
 * weights, so the peak is about this and their 85 MB.
 */
const textureBudget = 64 * 1024 * 1024;

/**
 * Chooses a backend, fetches its code and starts it; falls back to a slower one where that fails. Throws InferenceError
 * where none can be started, or the device is lost meanwhile.
 */
export async function startBackend(choice: BackendChoice): Promise<StartedBackend> {
  const probe = choice === 'auto' || choice === 'webgl' ? probeWebgl() : undefined;
  const chosen = chooseBackend(choice, {
    webgl: probe?.findings ?? null,
    hasWebAssembly: typeof WebAssembly === 'object'
  });
  if (probe === undefined || chosen.name !== 'webgl') {
    if (probe !== undefined) releaseContext(probe.context);
    return activate(chosen, { watch: noLoss });
  }
  return activate(chosen, { probe, watch: watchContext(probe.canvas, probe.context) });
}

async function activate(
  chosen: ChosenBackend,
  { probe, watch }: { probe?: WebglProbe; watch: LossWatch }
): Promise<StartedBackend> {
  const policy = watchPolicy();
  try {
    await starters[chosen.name](probe);
    return { chosen, ...watch };
  } catch (cause) {
    await watch.settle();
    watch.lost.throwIfAborted();
    const next = slowerBackend[chosen.name];
    if (next === null) throw new InferenceError({ kind: 'no-backend' }, { cause });
    const kind = (await policy.hasForbidden()) ? 'policy-forbids' : 'not-started';
    const reason = { kind, failed: chosen.name } as const;
    return activate({ name: next, renderer: null, reason }, { watch: noLoss });
  } finally {
    policy.stop();
  }
}

const slowerBackend: Record<BackendName, BackendName | null> = {
  webgl: 'wasm',
  wasm: 'cpu',
  cpu: null
};

const starters: Record<BackendName, (probe: WebglProbe | undefined) => Promise<void>> = {
  webgl: async (probe) => {
    const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
    if (probe !== undefined) setWebGLContext(2, probe.context);
    const flags = env();
    // Safari's fences never pass on an OffscreenCanvas.
    if (flags.getBool('IS_SAFARI')) flags.set('WEBGL_FENCE_API_ENABLED', false);
    flags.set('WEBGL_DELETE_TEXTURE_THRESHOLD', textureBudget);
    shareProgramsBetweenShapes();
    await use('webgl');
  },
  wasm: async () => {
    await tryPolicy();
    // Fetched while the code travels: browsers without SIMD, for which there is another one, are rare and old.
    const simdModule = fetchWasm(wasmSimdUrl);
    simdModule.catch(() => undefined);
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    // tfjs starts its threads from the source text of a bundled function, which has lost its outer
    // variables by then: on an isolated page the worker dies with "e is not defined".
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    const hasSimd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
    const moduleUrl = await (hasSimd === true ? simdModule : fetchWasm(wasmUrl));
    try {
      setWasmPaths({
        'tfjs-backend-wasm.wasm': moduleUrl,
        'tfjs-backend-wasm-simd.wasm': moduleUrl,
        'tfjs-backend-wasm-threaded-simd.wasm': moduleUrl
      });
      await use('wasm');
    } finally {
      URL.revokeObjectURL(moduleUrl);
    }
  },
  cpu: async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    await use('cpu');
  }
};

/** Throws where a policy forbids to compile, or to read a blob: tfjs would report either on the console. */
async function tryPolicy(): Promise<void> {
  new WebAssembly.Module(emptyModule);
  const url = URL.createObjectURL(new Blob());
  try {
    await fetch(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The least that is a module: its magic number, and version 1 of the format. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** Fetched here, because tfjs reports a missing or wrong file on the console instead of to us. */
async function fetchWasm(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const bytes = await response.arrayBuffer();
  if (!WebAssembly.validate(bytes)) throw new Error(`${url} is no WebAssembly module.`);
  return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
}

async function use(name: BackendName): Promise<void> {
  const isReady = await setBackend(name);
  if (!isReady || getBackend() !== name) throw new Error(`tfjs did not start ${name}.`);
}
