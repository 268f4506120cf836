import { inPhase, wait } from '../scheduling';
import { fetchFile, type Fetching, type FileRequest } from './fetch-file';
import { joinBytes } from './join-bytes';
import type { ManifestShard, ManifestShardSet } from './manifest';
import { hashSha256 } from './sha-256';
import type { WeightCache } from './weight-cache';
import { WeightsError } from './weights-error';

export interface ShardSource extends Omit<Fetching, 'signal'> {
  /** Ends in a slash. */
  readonly baseUrl: string;
  readonly cache: WeightCache;
  readonly retryDelayMs: number;
}

export interface ShardSetOptions {
  readonly signal?: AbortSignal;
  /** Bytes of this set so far; falls back when a file has to be fetched again. */
  onbytes?(loadedBytes: number): void;
  /** Takes the write of a fetched file to the cache, to call when there is time; it is begun at once otherwise. */
  deferWrite?(write: () => Promise<void>): void;
}

/**
 * Bytes of a shard set, its files joined, each checked against its SHA-256. Files come from the cache where it has them.
 * A fault that may pass is tried once more. Throws WeightsError naming the file, or the signal's reason.
 */
export async function fetchShardSet(
  set: ManifestShardSet,
  source: ShardSource,
  options: ShardSetOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
  const { signal = new AbortController().signal } = options;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let before = 0;
  for (const shard of set.shards) {
    const onbytes = (loadedBytes: number) => options.onbytes?.(before + loadedBytes);
    parts.push(await loadShard(shard, source, { ...options, signal, onbytes }));
    before += shard.sizeBytes;
    options.onbytes?.(before);
  }
  return joinBytes(parts);
}

async function loadShard(
  shard: ManifestShard,
  source: ShardSource,
  {
    signal,
    onbytes,
    deferWrite
  }: Required<Pick<ShardSetOptions, 'signal' | 'onbytes'>> & Pick<ShardSetOptions, 'deferWrite'>
): Promise<Uint8Array<ArrayBuffer>> {
  const key = shardCacheKey(source.baseUrl, shard);
  const kept = await source.cache.read(key);
  signal.throwIfAborted();
  if (kept !== undefined) {
    if ((await hashSha256(kept)) === shard.sha256) return kept;
    await source.cache.remove(key);
  }
  const bytes = await retryOnce(
    (cache) => fetchShard(shard, { source, signal, cache }, onbytes),
    source.retryDelayMs,
    signal
  );
  const write = () => source.cache.write(key, bytes);
  // Not awaited: the first maps should not wait for the disk.
  if (deferWrite === undefined) void write();
  else deferWrite(write);
  return bytes;
}

/** The second try goes past the browser's HTTP cache, which may hold the file of an older deployment. */
export async function retryOnce<Value>(
  attempt: (cache: RequestCache) => Promise<Value>,
  delayMs: number,
  signal: AbortSignal
): Promise<Value> {
  try {
    return await attempt('default');
  } catch (error) {
    if (!(error instanceof WeightsError && error.isTransient)) throw error;
  }
  await wait(delayMs, signal);
  return attempt('reload');
}

async function fetchShard(
  { file, sizeBytes, sha256 }: ManifestShard,
  request: { source: ShardSource; signal: AbortSignal } & Pick<FileRequest, 'cache'>,
  onbytes: (loadedBytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const { source, signal, cache } = request;
  const url = new URL(file, source.baseUrl).href;
  const bytes = await inPhase('fetch', () =>
    fetchFile(
      { url, file, sizeBytes, cache },
      { fetch: source.fetch, stallLimitMs: source.stallLimitMs, signal },
      onbytes
    )
  );
  if ((await inPhase('hash', () => hashSha256(bytes))) !== sha256) {
    throw new WeightsError({ kind: 'damaged-file', file });
  }
  return bytes;
}

/** The hash is part of the key, so that a new version of a file is never answered with the old one. */
export function shardCacheKey(baseUrl: string, { file, sha256 }: ManifestShard): string {
  return weightCacheKey(new URL(file, baseUrl).href, sha256);
}

/** What a file of weights is kept under, by its address; a manifest, which has no hash to be checked by, under that itself. */
export function weightCacheKey(url: string, sha256: string): string {
  return url.endsWith('/manifest.json') ? url : `${url}?sha256=${sha256}`;
}
