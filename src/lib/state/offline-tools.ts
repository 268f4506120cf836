import { findCaches } from '../weights';
import type { OfflineOptions } from './offline.svelte';
import { findServiceWorkers, hasSiteWorker } from './site-worker-tools';

export interface SiteFiles {
  /** SvelteKit's: the address of a file. */
  readonly asset: (path: `/${string}`) => string;
  readonly version: string;
}

export const siteWorkerPath = '/service-worker.js';

/** The browser's; only to be called in one. */
export function createOfflineTools({ asset, version }: SiteFiles): OfflineOptions {
  return {
    site: () => ({ scope: new URL(asset('/'), location.href).href, version }),
    caches: findCaches(globalThis),
    fetch: (input, init) => fetch(input, init),
    hasWorker: () => hasSiteWorker(findServiceWorkers(), asset(siteWorkerPath)),
    persist: () => navigator.storage.persist()
  };
}
