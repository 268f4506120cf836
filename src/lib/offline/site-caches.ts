import { weightCacheKey, weightCacheName } from '../weights';
import type { OfflineFile } from './offline-list';

/** A version of the site, at one address: several may share a host, and two versions a browser. */
export interface Site {
  /** Absolute address of the first page; ends in a slash. */
  readonly scope: string;
  readonly version: string;
}

const prefix = 'inceptionscope-site';

export function siteCacheName({ scope, version }: Site): string {
  return `${namesBegin(scope)}${version}`;
}

/** The version whose cache it is; null where it is none of the site at this address. */
export function versionOfCache(name: string, scope: string): string | null {
  const begin = namesBegin(scope);
  return name.startsWith(begin) ? name.slice(begin.length) : null;
}

export interface KeptAt {
  readonly cacheName: string;
  readonly key: string;
}

/** Weights lie where `weights/` looks for them, once for all versions; all else lies with its version. */
export function placeOf({ path, sha256 }: OfflineFile, site: Site): KeptAt {
  const { href } = new URL(path, site.scope);
  return path.startsWith('weights/')
    ? { cacheName: weightCacheName, key: weightCacheKey(href, sha256) }
    : { cacheName: siteCacheName(site), key: href };
}

/** No header that a file is asked for with changes what it holds. */
export const anyHeaders = { ignoreVary: true } as const satisfies CacheQueryOptions;

function namesBegin(scope: string): string {
  return `${prefix} ${new URL(scope).pathname} `;
}
