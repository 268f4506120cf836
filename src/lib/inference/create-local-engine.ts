import { defaultWeightSet, findCaches, WeightStore } from '../weights';
import { LocalEngine } from './local-engine';
import { startBackend } from './start-backend';

/** The engine itself, with everything tfjs behind it: import it lazily on the page. */
export function createLocalEngine(weightsUrl: string): LocalEngine {
  const weights = new WeightStore({
    baseUrl: weightsUrl,
    caches: findCaches(globalThis),
    // Its readers come with the first file.
    openOwn: async (own) => (await import('../weight-files')).openOwnSet(own)
  });
  // Its first use is to come; meanwhile it travels while the backend's code does. A failure is reported there.
  weights.loadConventions(defaultWeightSet).catch(() => undefined);
  return new LocalEngine({ weights, startBackend });
}
