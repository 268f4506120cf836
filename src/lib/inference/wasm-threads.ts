import createThreadedModule from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import glueUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?url';
import { wasmWorkerContents } from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.worker.js';
import { raceAbort, raceLimit } from '../scheduling';
import { createSettings, nameFunctions, type WasmModule } from './wasm-module';

/** Emscripten's list of threads. */
interface ThreadPool {
  unusedWorkers: Worker[];
  readonly runningWorkers: readonly Worker[];
}

export interface ThreadedModule {
  readonly wasm: WasmModule;
  /** Threads that compute, once a backend has been made of the module. */
  countRunning(): number;
  /** For a module that is not to be used after all. */
  endThreads(): void;
}

/** After the module has been compiled, all that is left is to load two small scripts in each thread. */
const startLimitMs = 10_000;

/**
 * Instantiates the module of `count` threads, of which this is one. The others end with it. Rejects where a thread cannot be
 * started, or not in time; then none is left.
 *
 * tfjs' own start hands each thread the source text of a bundled function, which minifiers break. Here threads load the
 * glue from its file, as it was published.
 */
export async function instantiateThreaded(
  compiled: Promise<WebAssembly.Module>,
  count: number
): Promise<ThreadedModule> {
  const failure = new AbortController();
  const started = new AbortController();
  const script = createThreadScript();
  const settings = {
    ...createSettings(compiled, failure, countCores(count)),
    locateFile: () => script,
    mainScriptUrlOrBlob: new URL(glueUrl, location.href).href
  };
  let pool: ThreadPool | undefined;
  try {
    const loading = makeAtMost(count - 1, () => createThreadedModule(settings));
    loading.catch(() => undefined);
    // The glue fills in the settings that it is given.
    pool = (settings as unknown as { readonly PThread: ThreadPool }).PThread;
    pool.unusedWorkers.length = count - 1;
    for (const worker of pool.unusedWorkers) hearFailure(worker, failure, started.signal);
    await raceAbort(compiled, failure.signal);
    const module = await raceLimit(loading, {
      signal: failure.signal,
      limitMs: startLimitMs,
      onlimit: () => new Error(`No thread had started after ${startLimitMs} ms.`)
    });
    // What a thread that is given up still throws is heard here, too.
    started.abort();
    const { runningWorkers, unusedWorkers } = pool;
    return {
      wasm: nameFunctions(module),
      countRunning: () => runningWorkers.length + 1,
      endThreads: () => endThreads([...unusedWorkers, ...runningWorkers])
    };
  } catch (error) {
    endThreads(pool?.unusedWorkers ?? []);
    throw error;
  } finally {
    URL.revokeObjectURL(script);
  }
}

/**
 * The module starts no more threads than half of the browser's cores, whatever `setThreadsCount` says: one on a machine of two.
 */
function countCores(count: number): WebAssembly.ModuleImports {
  return { emscripten_num_logical_cores: () => 2 * count };
}

/** The glue makes eight workers at once, however many threads are asked for: those beyond `most` are none. */
function makeAtMost<Made>(most: number, make: () => Made): Made {
  const { Worker: BrowserWorker } = globalThis;
  let made = 0;
  globalThis.Worker = new Proxy(BrowserWorker, {
    construct: (target, given) => (made++ < most ? Reflect.construct(target, given) : {})
  });
  try {
    return make();
  } finally {
    globalThis.Worker = BrowserWorker;
  }
}

/** In what was published as a template literal, line ends stand for themselves. */
function createThreadScript(): string {
  const source = wasmWorkerContents.replaceAll('\n', '\\n');
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

/** Before the glue does, which would throw it on, past all who wait. */
function hearFailure(worker: Worker, failure: AbortController, signal: AbortSignal): void {
  const onerror = (event: ErrorEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    failure.abort(new Error(`A thread could not be started. ${event.message ?? ''}`));
  };
  worker.addEventListener('error', onerror, { signal });
}

function endThreads(workers: readonly Worker[]): void {
  for (const worker of workers) worker.terminate();
}
