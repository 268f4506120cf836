import { defaultWeightSet, findCaches, WeightStore } from '../weights';
import { LocalEngine } from './local-engine';
import { startBackend, type StartOptions } from './start-backend';

export interface LocalEngineRequest extends StartOptions {
  /** Absolute address of the folder that holds the weights' manifest. */
  readonly weightsUrl: string;
}

/** The engine itself, with everything tfjs behind it: import it lazily on the page. */
export function createLocalEngine({ weightsUrl, ...options }: LocalEngineRequest): LocalEngine {
  const weights = new WeightStore({
    baseUrl: weightsUrl,
    caches: findCaches(globalThis),
    // Its readers come with the first file.
    openOwn: async (own) => (await import('../weight-files')).openOwnSet(own)
  });
  // Its first use is to come; meanwhile it travels while the backend's code does. A failure is reported there.
  weights.loadConventions(defaultWeightSet).catch(() => undefined);
  return new LocalEngine({
    weights,
    startBackend: (choice, signal) => startBackend(choice, { ...options, signal })
  });
}
