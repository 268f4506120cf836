import type { InferenceEngine } from './engine';
import { WorkerEngine } from './worker-engine';
import { WorkerLink } from './worker-link';

export interface CreateEngineOptions {
  /** Absolute address of the folder that holds the weights' manifest. */
  readonly weightsUrl: string;
  /** Of WebAssembly; as many as suit the machine where not given. */
  readonly mostThreads?: number;
  /** Of WebGL: programs ahead of a run; where the driver compiles them side by side, if not given. */
  readonly compilesAhead?: boolean;
}

/**
 * Makes the engine of this page: in a worker, or on the page itself where module workers cannot be
 * had. No backend is started and no weight fetched before the first call.
 */
export async function createEngine(options: CreateEngineOptions): Promise<InferenceEngine> {
  try {
    const firstLink = new WorkerLink(createWorker());
    await firstLink.ready;
    return new WorkerEngine({ ...options, createWorker, firstLink });
  } catch {
    const { createLocalEngine } = await import('./create-local-engine');
    return createLocalEngine(options);
  }
}

function createWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
}
