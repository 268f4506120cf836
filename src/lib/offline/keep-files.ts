import { hashSha256 } from '../weights';
import { freshHeader, isCode } from './classify-request';
import { OfflineError } from './offline-error';
import { sumBytes, type OfflineFile } from './offline-list';
import { anyHeaders, placeOf, versionOfCache, type KeptAt, type Site } from './site-caches';

export interface KeepProgress {
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface KeepOptions {
  readonly site: Site;
  readonly caches: CacheStorage;
  readonly signal: AbortSignal;
  onprogress?(progress: KeepProgress): void;
}

export interface FetchOptions extends KeepOptions {
  readonly fetch: typeof fetch;
}

/** Files at a time: enough to hide the way to the server, few enough that the page stays at hand. */
const lanes = 4;

/** Those that are not here, or not as the list has them. Rejects with the signal's reason. */
export async function findMissing(
  files: readonly OfflineFile[],
  options: KeepOptions
): Promise<OfflineFile[]> {
  const missing: OfflineFile[] = [];
  await inLanes(files, options, async (file) => {
    const at = placeOf(file, options.site);
    if (!(await isIntact(file, await read(at, options)))) missing.push(file);
  });
  return missing;
}

/**
 * Fetches what is not here yet, or not intact; every file is checked against its hash. Throws OfflineError at the first
 * that cannot be had or kept, the signal's reason where it fires; what has been kept by then stays.
 */
export async function keepFiles(
  files: readonly OfflineFile[],
  options: FetchOptions
): Promise<void> {
  const { caches, site } = options;
  const names = await attempt(caches.keys(), options);
  const others = names.filter((name) => versionOfCache(name, site.scope) !== null);
  await inLanes(files, options, async (file) => {
    const at = placeOf(file, site);
    if (await isIntact(file, await read(at, options))) return;
    const response =
      (await findElsewhere(file, at, others, options)) ?? (await load(file, options));
    options.signal.throwIfAborted();
    await write(at, response, file.sizeBytes, options);
  });
}

/** Most of a new version is what the one before it had. */
async function findElsewhere(
  file: OfflineFile,
  { key, cacheName }: KeptAt,
  others: readonly string[],
  options: KeepOptions
): Promise<Response | undefined> {
  for (const name of others.filter((other) => other !== cacheName)) {
    const found = await read({ cacheName: name, key }, options);
    if (await isIntact(file, found)) return found;
  }
  return undefined;
}

async function load(file: OfflineFile, { site, fetch, signal }: FetchOptions): Promise<Response> {
  const { path } = file;
  const url = new URL(path, site.scope).href;
  // The second time past the browser's HTTP cache, which may hold the file of another version.
  for (const cache of [isCode(path) ? 'default' : 'no-cache', 'reload'] as const) {
    const headers = { [freshHeader]: '1' };
    const response = await fetch(url, { signal, cache, headers }).catch((cause: unknown) => {
      throw signal.aborted
        ? signal.reason
        : new OfflineError({ kind: 'no-connection', path }, { cause });
    });
    if (response.ok && (await isIntact(file, response))) return response;
  }
  throw new OfflineError({ kind: 'changed-file', path });
}

async function isIntact({ sha256 }: OfflineFile, response: Response | undefined): Promise<boolean> {
  if (response === undefined) return false;
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  return (await hashSha256(bytes)) === sha256;
}

async function read(
  { cacheName, key }: KeptAt,
  options: KeepOptions
): Promise<Response | undefined> {
  return attempt(options.caches.match(key, { cacheName, ...anyHeaders }), options);
}

async function write(
  { cacheName, key }: KeptAt,
  response: Response,
  neededBytes: number,
  { caches }: KeepOptions
): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    await cache.put(key, response);
  } catch (cause) {
    const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
    const fault = isFull ? { kind: 'storage-full' as const, neededBytes } : forbidden;
    throw new OfflineError(fault, { cause });
  }
}

const forbidden = { kind: 'storage-forbidden' } as const;

/** Some private windows have a Cache API that throws on every call. */
async function attempt<Value>(promise: Promise<Value>, { signal }: KeepOptions): Promise<Value> {
  try {
    return await promise;
  } catch (cause) {
    signal.throwIfAborted();
    throw new OfflineError(forbidden, { cause });
  }
}

/** The first failure ends all lanes. */
async function inLanes(
  files: readonly OfflineFile[],
  { signal, onprogress }: KeepOptions,
  work: (file: OfflineFile) => Promise<void>
): Promise<void> {
  const totals = { totalFiles: files.length, totalBytes: sumBytes(files) };
  const waiting = [...files];
  let [done, bytes, hasFailed] = [0, 0, false];
  onprogress?.({ files: 0, bytes: 0, ...totals });
  const lane = async () => {
    for (let file = waiting.shift(); file !== undefined && !hasFailed; file = waiting.shift()) {
      signal.throwIfAborted();
      try {
        await work(file);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      // What was under way in another lane comes to its end, but nobody is told any more.
      if (hasFailed) return;
      done += 1;
      bytes += file.sizeBytes;
      onprogress?.({ files: done, bytes, ...totals });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
