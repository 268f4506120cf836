import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultOf } from './__fixtures__/fault-of';
import { createSmallWeights } from './__fixtures__/small-weights';
import { TestCaches } from './__fixtures__/test-caches';
import {
  createTestServer,
  streamInPieces,
  streamThatStalls,
  testBaseUrl
} from './__fixtures__/test-server';
import { fetchShardSet, shardCacheKey, type ShardSource } from './fetch-shard-set';
import { WeightCache } from './weight-cache';
import type { WeightsFault } from './weights-fault';

const { manifest, files } = createSmallWeights();
const [set] = manifest.shardSets;
const [first, second] = set.shards;
const content = (file: string) => files.get(file) ?? new Uint8Array();
const wholeSet = Uint8Array.of(...content(first.file), ...content(second.file));

async function openSource({ caches }: { caches?: TestCaches } = {}) {
  const server = createTestServer(files);
  const source: ShardSource = {
    baseUrl: testBaseUrl,
    fetch: server.fetch,
    cache: await WeightCache.open(caches?.asCacheStorage()),
    stallLimitMs: 8000,
    retryDelayMs: 0
  };
  return { server, source };
}

describe('fetchShardSet', () => {
  afterEach(() => vi.useRealTimers());

  it('joins the files in order and reports every byte that arrives', async () => {
    const { server, source } = await openSource();
    const progress: number[] = [];
    const onbytes = (loadedBytes: number) => progress.push(loadedBytes);
    expect(await fetchShardSet(set, source, { onbytes })).toEqual(wholeSet);
    expect(server.requests.map(({ file }) => file)).toEqual([first.file, second.file]);
    expect(progress).toEqual([10, 20, 30, 30, 40, 50, 60, 60]);
  });

  const { file } = first;
  const faults: [string, () => Response, WeightsFault][] = [
    [
      'a file that is not there',
      () => new Response('no', { status: 404 }),
      { kind: 'missing-file', file }
    ],
    [
      'a refusing server',
      () => new Response('no', { status: 403 }),
      { kind: 'server-refuses', file, status: 403 }
    ],
    [
      'a broken server',
      () => new Response('no', { status: 503 }),
      { kind: 'server-refuses', file, status: 503 }
    ],
    [
      'a web page',
      () =>
        new Response('<!doctype html><p>Sign in', {
          headers: { 'content-type': 'text/html; charset=utf-8' }
        }),
      { kind: 'web-page-instead', file }
    ],
    [
      'a web page called bytes',
      () =>
        new Response('<!DOCTYPE html><title>App</title>'.repeat(9), {
          headers: { 'content-type': 'application/octet-stream' }
        }),
      { kind: 'web-page-instead', file }
    ],
    [
      'a file cut short',
      () => new Response(content(first.file).slice(0, 12)),
      { kind: 'file-cut-short', file, loadedBytes: 12, sizeBytes: 30 }
    ],
    [
      'an empty file',
      () => new Response(null),
      { kind: 'file-cut-short', file, loadedBytes: 0, sizeBytes: 30 }
    ],
    [
      'a file too long',
      () => new Response(new Uint8Array(31)),
      { kind: 'file-too-long', file, sizeBytes: 30 }
    ],
    [
      'other bytes of the right size',
      () => new Response(new Uint8Array(30)),
      { kind: 'damaged-file', file }
    ]
  ];

  it.each(faults)('refuses %s and names the file', async (_, respond, fault) => {
    const { server, source } = await openSource();
    server.rules.push((asked) => (asked === file ? respond() : undefined));
    expect(await faultOf(() => fetchShardSet(set, source))).toEqual(fault);

    server.rules.length = 0;
    expect(await fetchShardSet(set, source)).toEqual(wholeSet);
  });

  it('names the file and keeps the cause when the connection fails', async () => {
    const { server, source } = await openSource();
    const cause = new TypeError('Failed to fetch');
    server.rules.push(() => Promise.reject(cause));
    await expect(fetchShardSet(set, source)).rejects.toMatchObject({
      fault: { kind: 'no-connection', file },
      cause
    });
  });

  it('fetches a file once more after a fault that may pass, past the HTTP cache', async () => {
    const { server, source } = await openSource();
    server.rules.push(() => {
      server.rules.length = 0;
      return new Response(new Uint8Array(30));
    });
    expect(await fetchShardSet(set, source)).toEqual(wholeSet);
    expect(server.requests).toEqual([
      { file: first.file, cache: 'default' },
      { file: first.file, cache: 'reload' },
      { file: second.file, cache: 'default' }
    ]);
  });

  it('does not ask again for a file that the server does not have', async () => {
    const { server, source } = await openSource();
    server.rules.push(() => new Response('no', { status: 404 }));
    expect(await faultOf(() => fetchShardSet(set, source))).toMatchObject({ kind: 'missing-file' });
    expect(server.requests).toHaveLength(1);
  });

  it('gives up a connection that stops sending, after one more try', async () => {
    vi.useFakeTimers();
    const { server, source } = await openSource();
    server.rules.push(() => new Response(streamThatStalls(Uint8Array.of(1))));
    const failure = faultOf(() => fetchShardSet(set, source));
    await vi.advanceTimersByTimeAsync(17_000);
    expect(await failure).toEqual({ kind: 'silent-connection', file, silentMs: 8000 });
    expect(server.requests).toHaveLength(2);
  });

  it('gives up a server that never answers', async () => {
    vi.useFakeTimers();
    const { server, source } = await openSource();
    server.rules.push(() => new Promise<Response>(() => {}));
    const failure = faultOf(() => fetchShardSet(set, source));
    await vi.advanceTimersByTimeAsync(17_000);
    expect(await failure).toMatchObject({ kind: 'silent-connection' });
  });

  it('ends with the signal’s reason, and the download with it', async () => {
    const { server, source } = await openSource();
    const abort = new AbortController();
    let requestSignal: AbortSignal | undefined;
    server.rules.push((_, signal) => {
      requestSignal = signal;
      return new Response(streamThatStalls(Uint8Array.of(1)));
    });
    const download = fetchShardSet(set, source, {
      signal: abort.signal,
      onbytes: () => abort.abort()
    });
    await expect(download).rejects.toMatchObject({ name: 'AbortError' });
    expect(requestSignal?.aborted).toBe(true);
  });

  it('sends no request when the signal has fired before', async () => {
    const { server, source } = await openSource();
    await expect(fetchShardSet(set, source, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { name: 'AbortError' }
    );
    expect(server.requests).toEqual([]);
  });
});

describe('fetchShardSet with a cache', () => {
  it('asks the server only once', async () => {
    const caches = new TestCaches();
    const before = await openSource({ caches });
    await fetchShardSet(set, before.source);
    await vi.waitFor(() => expect(caches.entries.size).toBe(2));
    const after = await openSource({ caches });
    const progress: number[] = [];
    const onbytes = (loadedBytes: number) => progress.push(loadedBytes);
    expect(await fetchShardSet(set, after.source, { onbytes })).toEqual(wholeSet);
    expect(after.server.requests).toEqual([]);
    expect(progress).toEqual([30, 60]);
  });

  it('replaces a kept file whose bytes have changed', async () => {
    const caches = new TestCaches();
    const key = shardCacheKey(testBaseUrl, first);
    caches.entries.set(key, new Uint8Array(30));
    const { server, source } = await openSource({ caches });
    expect(await fetchShardSet(set, source)).toEqual(wholeSet);
    expect(server.requests.map(({ file }) => file)).toEqual([first.file, second.file]);
    await vi.waitFor(() => expect(caches.entries.get(key)).toEqual(content(first.file)));
  });

  it('does not keep a file that failed its check', async () => {
    const caches = new TestCaches();
    const { server, source } = await openSource({ caches });
    server.rules.push(() => new Response(streamInPieces(new Uint8Array(30))));
    expect(await faultOf(() => fetchShardSet(set, source))).toMatchObject({ kind: 'damaged-file' });
    expect(caches.entries.size).toBe(0);
  });

  it('does not wait for the disk', async () => {
    const caches = new TestCaches().stallWrites();
    const { source } = await openSource({ caches });
    expect(await fetchShardSet(set, source)).toEqual(wholeSet);
  });

  it.each([
    ['is forbidden', ['open']],
    ['cannot be read', ['match', 'delete']],
    ['is out of space', ['put']]
  ] as const)('works without one that %s', async (_, methods) => {
    const caches = new TestCaches().fail(...methods);
    const { source } = await openSource({ caches });
    expect(await fetchShardSet(set, source)).toEqual(wholeSet);
  });
});
