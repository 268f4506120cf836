import { describe, expect, it, vi } from 'vitest';
import { indexOps } from '../network';
import { createSmallWeights, smallNetwork } from './__fixtures__/small-weights';
import { TestCaches } from './__fixtures__/test-caches';
import { createTestServer, testBaseUrl } from './__fixtures__/test-server';
import { slimConventions, type RunConventions } from './conventions';
import { shardCacheKey } from './fetch-shard-set';
import { ShardedSet } from './sharded-set';
import { WeightCache } from './weight-cache';

const { signal } = new AbortController();
const { manifest, files } = createSmallWeights();

function encode(json: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(json));
}

/** A set in a folder of the test server; `conventions` are those that its manifest names. */
function openSet(options: { caches?: TestCaches; folder?: string; conventions?: RunConventions }) {
  const { caches, folder = '', conventions } = options;
  const served = new Map([...files].map(([file, content]) => [folder + file, content]));
  if (conventions !== undefined) {
    served.set(`${folder}manifest.json`, encode({ ...manifest, conventions }));
  }
  const server = createTestServer(served);
  const set = new ShardedSet({
    trainedNetwork: smallNetwork,
    openSource: async () => ({
      baseUrl: testBaseUrl + folder,
      fetch: server.fetch,
      cache: await WeightCache.open(caches?.asCacheStorage()),
      stallLimitMs: 1000,
      retryDelayMs: 0
    })
  });
  return { server, set };
}

describe('ShardedSet', () => {
  it('has Slim’s conventions, and no trained head, where its manifest says nothing', async () => {
    const { set } = openSet({});
    expect(await set.readConventions()).toEqual({
      ...slimConventions,
      trainedHeads: [],
      classes: null
    });
  });

  it('tells what of it is on this device, without fetching a shard', async () => {
    const shards = manifest.shardSets.flatMap((set) => set.shards);
    const totalBytes = shards.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const caches = new TestCaches();
    const { server, set } = openSet({ caches });
    expect(await set.readKept()).toEqual({ kind: 'files', keptBytes: 0, totalBytes });
    const cache = await WeightCache.open(caches.asCacheStorage());
    const [first] = shards;
    await cache.write(shardCacheKey(testBaseUrl, first), files.get(first.file)!);
    const keptBytes = first.sizeBytes;
    expect(await set.readKept()).toEqual({ kind: 'files', keptBytes, totalBytes });
    expect(server.requests.map(({ file }) => file)).toEqual(['manifest.json']);
  });

  it('has the conventions that its manifest names, as plain data', async () => {
    const conventions = {
      gamma: false,
      epsilon: 0.002,
      averagePoolCountsPadding: true,
      inputScaling: { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }
    } as const;
    const { set } = openSet({ conventions });
    const found = await set.readConventions();
    expect(found).toMatchObject(conventions);
    expect(structuredClone(found)).toEqual(found);
    const [name] = smallNetwork.endPoints.map((endPoint) => endPoint.name);
    const request = { network: smallNetwork, endPoints: [name] };
    const covered = await set.cover(request, signal);
    expect(covered.get(name)?.conventions).toMatchObject({ epsilon: 0.002, gamma: false });
  });

  it('knows its trained heads and the classes of its classifier from its tensors', async () => {
    const { set, server } = openSet({});
    const ops = smallNetwork.ops.filter((op) => op.endPoint === 'Logits');
    const [classifier] = ops.filter((op) => op.weights.length > 0);
    const [kernel, biases] = classifier.weights;
    const sizes = [kernel, biases].map(({ shape }) => shape.reduce((a, b) => a * b, 1));
    const tensors = [kernel, biases].map((variable, index) => ({
      ...{ ...variable, dtype: 'uint8', scale: 1, min: 0 },
      offset: index === 0 ? 0 : sizes[0]
    }));
    const shard = { ...manifest.shardSets[0].shards[0], file: 'Logits-1.bin' };
    const shards = [{ ...shard, sizeBytes: sizes[0] + sizes[1] }];
    const shardSets = [...manifest.shardSets, { endPoint: 'Logits', shards, tensors }];
    server.rules.push(() => new Response(encode({ ...manifest, shardSets })));
    expect(await set.readConventions()).toMatchObject({ trainedHeads: ['Logits'], classes: 3 });
    expect(indexOps(smallNetwork).get(classifier.scope)?.outShape.at(-1)).toBe(3);
  });

  it('says where it comes from, how large it is and what its files hash to', async () => {
    const { set } = openSet({});
    expect(await set.readProvenance()).toEqual({
      kind: 'package',
      provenance: manifest.provenance,
      sizeBytes: smallNetwork.totals.baseParams,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
    });
  });
});

describe('two sets in one cache', () => {
  it('keep their files apart, and neither drops those of the other', async () => {
    const caches = new TestCaches();
    const [endPoint] = manifest.shardSets.map((set) => set.endPoint);
    for (const folder of ['', 'another-set/']) {
      const { set } = openSet({ caches, folder });
      const request = { network: smallNetwork, endPoints: [endPoint] };
      const covered = await set.cover(request, signal);
      const options = { signal, onbytes: () => {}, deferWrite: (write: () => void) => write() };
      await covered.get(endPoint)?.fetch(options);
    }
    const countFiles = (folder: string) => {
      const pattern = new RegExp(`^${testBaseUrl}${folder}[^/]+$`);
      return [...caches.entries.keys()].filter((url) => pattern.test(url)).length;
    };
    // The manifest and two shards.
    await vi.waitFor(() => expect(['', 'another-set/'].map(countFiles)).toEqual([3, 3]));
  });
});
