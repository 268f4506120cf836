import type { Place } from '../place';
import { defaultWeightSet, findCaches, findWeightSet } from '../weights';
import type { OfflineOptions } from './offline.svelte';
import { findServiceWorkers, hasSiteWorker } from './site-worker-tools';

export interface SiteFiles {
  /** SvelteKit's: the address of a file. */
  readonly asset: (path: `/${string}`) => string;
  readonly version: string;
}

export const siteWorkerPath = '/service-worker.js';

/** The browser's; only to be called in one. `weights` are those that the page runs with. */
export function createOfflineTools(
  { asset, version }: SiteFiles,
  weights: () => Place['weights']
): OfflineOptions {
  return {
    site: () => ({ scope: new URL(asset('/'), location.href).href, version }),
    weightSets: () => {
      const names = [...new Set([defaultWeightSet, weights()])];
      return names.filter((name) => findWeightSet(name)?.origin.kind === 'hosted');
    },
    caches: findCaches(globalThis),
    fetch: (input, init) => fetch(input, init),
    hasWorker: () => hasSiteWorker(findServiceWorkers(), asset(siteWorkerPath)),
    persist: () => navigator.storage.persist()
  };
}
