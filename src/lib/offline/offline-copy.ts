import { keepFiles, findMissing, type FetchOptions, type KeepOptions } from './keep-files';
import { OfflineError } from './offline-error';
import {
  listAbsent,
  offlineListPath,
  parseOfflineList,
  pickFiles,
  type OfflineFile,
  type OfflineList
} from './offline-list';
import { anyHeaders, siteCacheName, type Site } from './site-caches';

/** What has been asked to be on this device; null where nothing has. */
export async function readKeptList(site: Site, caches: CacheStorage): Promise<OfflineList | null> {
  const key = keyOfList(site);
  const cacheName = siteCacheName(site);
  const kept = await caches.match(key, { cacheName, ...anyHeaders }).catch(() => undefined);
  return kept === undefined ? null : parseOfflineList(await kept.text());
}

/** The server's. Throws OfflineError, also where it is that of another version. */
export async function fetchList(
  site: Site,
  { fetch, signal }: Pick<FetchOptions, 'fetch' | 'signal'>
): Promise<OfflineList> {
  const response = await fetch(keyOfList(site), { signal, cache: 'no-cache' }).catch(
    (cause: unknown) => {
      throw signal.aborted
        ? signal.reason
        : new OfflineError({ kind: 'no-connection', path: offlineListPath }, { cause });
    }
  );
  if (!response.ok) throw new OfflineError({ kind: 'no-list' });
  const list = parseOfflineList(await response.text());
  if (list.version !== site.version) throw new OfflineError({ kind: 'newer-version' });
  return list;
}

/** What a copy of the site is made of. */
export interface SiteCopy {
  readonly files: readonly OfflineFile[];
  /** Sets of weights that were asked for, and of which the site's list knows nothing. */
  readonly absentSets: readonly string[];
}

/**
 * Everything that the site has, and of the weights that it hosts the sets that are named. Its list is kept last: where it is, the rest is.
 * Throws as keepFiles does.
 */
export async function keepEverything(
  list: OfflineList,
  weightSets: readonly string[],
  options: FetchOptions
): Promise<SiteCopy> {
  const files = pickFiles(list, weightSets);
  await keepFiles(files, options);
  const cache = await options.caches.open(siteCacheName(options.site));
  await cache.put(keyOfList(options.site), Response.json({ ...list, weightSets }));
  return { files, absentSets: listAbsent(list, weightSets) };
}

/** The same of the list that is kept, and what of it is missing; null where nothing has been prepared. */
export async function checkEverything(
  weightSets: readonly string[],
  options: KeepOptions
): Promise<(SiteCopy & { readonly missing: readonly OfflineFile[] }) | null> {
  const list = await readKeptList(options.site, options.caches);
  if (list === null) return null;
  const files = pickFiles(list, [...(list.weightSets ?? []), ...weightSets]);
  const missing = await findMissing(files, options);
  return { files, absentSets: listAbsent(list, weightSets), missing };
}

function keyOfList({ scope }: Site): string {
  return new URL(offlineListPath, scope).href;
}
