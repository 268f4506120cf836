import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { compileWasm } from './compile-wasm';
import { countThreads, type ThreadCircumstances } from './count-threads';
import type { ThreadReport } from './engine';
import { requireFile } from './missing-file';
import type { UseBackend } from './use-backend';

/**
 * Starts tfjs' backend of WebAssembly, on as many threads as there may be. Where these cannot be started it falls back to one, and
 * where there is no SIMD to the module without. Rejects where none starts, or with the signal's reason.
 */
export async function startWasm(
  use: UseBackend,
  circumstances: ThreadCircumstances & { readonly signal?: AbortSignal }
): Promise<ThreadReport> {
  const wanted = countThreads(circumstances);
  if (wanted.count === 1) {
    await startPlain(use);
    return wanted;
  }
  try {
    return { count: await startThreaded(use, wanted.count), obstacle: null };
  } catch {
    circumstances.signal?.throwIfAborted();
    await startPlain(use);
    return { count: 1, obstacle: 'not-started' };
  }
}

/** How many threads compute then. */
async function startThreaded(use: UseBackend, count: number): Promise<number> {
  // It travels and is compiled while the code comes that is to use it.
  const compiled = compileWasm(threadedUrl);
  compiled.catch(() => undefined);
  const [{ BackendWasm, setThreadsCount }, { instantiateThreaded }] = await Promise.all([
    requireFile(() => import('@tensorflow/tfjs-backend-wasm')),
    requireFile(() => import('./wasm-threads'))
  ]);
  const { wasm, countRunning, endThreads } = await instantiateThreaded(compiled, count);
  try {
    await use(() => {
      setThreadsCount(count);
      return new BackendWasm(wasm);
    });
  } catch (error) {
    endThreads();
    throw error;
  }
  return countRunning();
}

async function startPlain(use: UseBackend): Promise<void> {
  // Browsers without SIMD, for which there is another one, are rare and old.
  const compiled = compileWasm(simdUrl).catch(() => compileWasm(wasmUrl));
  compiled.catch(() => undefined);
  const [{ BackendWasm }, { instantiatePlain }] = await Promise.all([
    requireFile(() => import('@tensorflow/tfjs-backend-wasm')),
    requireFile(() => import('./wasm-module'))
  ]);
  const wasm = await instantiatePlain(compiled);
  await use(() => new BackendWasm(wasm));
}
