import type { Network } from '../network';
import { checkManifest } from './check-manifest';
import { fetchFile } from './fetch-file';
import { retryOnce, shardCacheKey, type ShardSource } from './fetch-shard-set';
import type { Manifest } from './manifest';
import { parseManifest } from './parse-manifest';
import { WeightsError } from './weights-error';

const file = 'manifest.json';

/**
 * manifest.json, checked against the network that it is for. Where it cannot be had (no connection, a sign-in page, a broken deployment)
 * the one of the last visit serves. Throws WeightsError.
 */
export async function fetchManifest(
  source: ShardSource,
  networkOf: (manifest: Manifest) => Network
): Promise<Manifest> {
  // Several readers wait for it; none of them ends it for the others.
  const { signal } = new AbortController();
  const url = new URL(file, source.baseUrl).href;
  try {
    const bytes = await retryOnce(
      (cache) =>
        fetchFile(
          // The manifest has no hash of its own to be checked by, so it is never taken from the HTTP cache unasked.
          { url, file, cache: cache === 'default' ? 'no-cache' : cache },
          { ...source, signal },
          () => {}
        ),
      source.retryDelayMs,
      signal
    );
    const manifest = readManifest(bytes, networkOf);
    void keepManifest(url, { source, manifest, bytes });
    return manifest;
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    const kept = await source.cache.read(url);
    if (kept === undefined) throw error;
    return readManifest(kept, networkOf);
  }
}

/** Keeps the manifest and drops the files that it no longer names. */
async function keepManifest(
  url: string,
  {
    source,
    manifest,
    bytes
  }: { source: ShardSource; manifest: Manifest; bytes: Uint8Array<ArrayBuffer> }
): Promise<void> {
  await source.cache.write(url, bytes);
  const shards = manifest.shardSets.flatMap((set) => set.shards);
  const keys = shards.map((shard) => shardCacheKey(source.baseUrl, shard));
  await source.cache.keepOnly(source.baseUrl, new Set([url, ...keys]));
}

function readManifest(bytes: Uint8Array, networkOf: (manifest: Manifest) => Network): Manifest {
  const manifest = parseManifest(parseJson(bytes));
  checkManifest(manifest, networkOf(manifest));
  return manifest;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new WeightsError({ kind: 'manifest-not-json' }, { cause });
  }
}
