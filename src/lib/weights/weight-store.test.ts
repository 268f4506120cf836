import { describe, expect, it, vi } from 'vitest';
import { baseEndPoints, buildNetwork, countElements, isWindowOp } from '../network';
import { faultOf } from './__fixtures__/fault-of';
import { createSmallWeights, smallNetwork } from './__fixtures__/small-weights';
import { TestCaches } from './__fixtures__/test-caches';
import { createTestServer, streamThatStalls, testBaseUrl } from './__fixtures__/test-server';
import { slimConventions } from './conventions';
import type { OpWeights } from './op-weights';
import { createUntrainedSet } from './untrained-set';
import { WeightStore, type LoadOptions, type OpWeightsInOrder } from './weight-store';

const bundled = { network: smallNetwork, weightSet: 'bundled' } as const satisfies LoadOptions;
const allEndPoints = smallNetwork.endPoints.map((endPoint) => endPoint.name);

function openStore({
  caches,
  files
}: { caches?: TestCaches; files?: ReturnType<typeof createSmallWeights>['files'] } = {}) {
  const server = createTestServer(files ?? createSmallWeights().files);
  const store = new WeightStore({
    baseUrl: testBaseUrl,
    fetch: server.fetch,
    caches: caches?.asCacheStorage(),
    trainedNetwork: smallNetwork,
    retryDelayMs: 0
  });
  return { server, store };
}

async function collect(weights: OpWeightsInOrder): Promise<ReadonlyMap<string, OpWeights>> {
  const byScope = new Map<string, OpWeights>();
  for await (const [scope, ofOp] of weights) byScope.set(scope, ofOp);
  return byScope;
}

async function loadEndPoint(store: WeightStore, endPoint: string, options: LoadOptions) {
  for await (const { weights } of store.loadEndPoints([endPoint], options)) {
    return collect(weights);
  }
  return new Map<string, OpWeights>();
}

async function loadScopes(store: WeightStore, options: LoadOptions): Promise<Map<string, boolean>> {
  const untrained = new Map<string, boolean>();
  for await (const { weights } of store.loadEndPoints(allEndPoints, options)) {
    for await (const [scope, { isUntrained }] of weights) untrained.set(scope, isUntrained);
  }
  return untrained;
}

describe('a reader’s own files', () => {
  it('are opened once, and again where they are read from elsewhere', async () => {
    const openOwn = vi.fn(async () => createUntrainedSet(0));
    const store = new WeightStore({ baseUrl: testBaseUrl, openOwn });
    const own = { id: '1', copy: 0, files: [], conventions: slimConventions };
    await store.loadConventions(own);
    await store.loadConventions({ ...own });
    expect(openOwn).toHaveBeenCalledOnce();
    const copy = { ...own, copy: 1 };
    await store.loadConventions(copy);
    expect(openOwn).toHaveBeenCalledTimes(2);
    expect(openOwn).toHaveBeenLastCalledWith(copy);
  });
});

describe('WeightStore', () => {
  it('gives every convolution a kernel and a bias of the network’s sizes', async () => {
    const { store } = openStore();
    const convolutions = smallNetwork.ops.filter(isWindowOp).filter((op) => op.kind === 'conv');
    let seen = 0;
    for await (const { endPoint, weights } of store.loadEndPoints(allEndPoints, bundled)) {
      const byScope = await collect(weights);
      for (const op of convolutions.filter((conv) => conv.endPoint === endPoint)) {
        const found = byScope.get(op.scope);
        expect(found?.kernelShape).toEqual(op.weights[0].shape);
        expect(found?.kernel.length).toBe(countElements(op.weights[0].shape));
        expect(found?.bias.length).toBe(op.outShape[3]);
        seen++;
      }
    }
    expect(seen).toBe(convolutions.length);
  });

  it('folds the batch norm of the bytes that it fetched', async () => {
    const { store } = openStore();
    const weights = await loadEndPoint(store, 'Conv2d_1a_3x3', bundled);
    const { kernel, bias } = weights.get('InceptionV3/Conv2d_1a_3x3') ?? { kernel: [], bias: [] };
    // The fixture's codes count up: 54 weights, then beta 54–55, mean 56–57, variance 58–59; value = code / 2 + 1.
    const scale = 1 / Math.sqrt(30 + 0.001);
    expect(kernel[0]).toBeCloseTo(1 * scale, 6);
    expect(kernel[52]).toBeCloseTo(27 * scale, 5);
    expect(bias[0]).toBeCloseTo(28 - 29 * scale, 5);
  });

  it('fills what the bundled set lacks, the two heads, with untrained weights', async () => {
    const { store } = openStore();
    const untrained = [...(await loadScopes(store, bundled))].filter(([, isIt]) => isIt);
    expect(untrained.map(([scope]) => scope.split('/')[1])).toEqual([
      'AuxLogits',
      'AuxLogits',
      'AuxLogits',
      'Logits'
    ]);
  });

  it('needs no server for the untrained set', async () => {
    const { server, store } = openStore();
    const untrained = await loadScopes(store, { ...bundled, weightSet: 'untrained' });
    expect([...untrained.values()]).toEqual(new Array(98).fill(true));
    expect(server.requests).toEqual([]);
  });

  it('gives an end point without weights an empty map', async () => {
    const { store } = openStore();
    expect(await loadEndPoint(store, 'MaxPool_3a_3x3', bundled)).toEqual(new Map());
  });

  it('names an end point that the network does not have', async () => {
    const { store } = openStore();
    expect(await faultOf(() => loadEndPoint(store, 'Mixed_8a', bundled))).toEqual({
      kind: 'unknown-end-point',
      endPoint: 'Mixed_8a'
    });
  });

  it('refuses another depth before it downloads anything', async () => {
    const { server, store } = openStore();
    const network = buildNetwork({ depthMultiplier: 0.5 });
    const load = () => loadEndPoint(store, 'Conv2d_1a_3x3', { ...bundled, network });
    expect(await faultOf(load)).toMatchObject({ kind: 'wrong-shape', isOtherNetwork: true });
    expect(server.requests.map(({ file }) => file)).toEqual(['manifest.json']);
  });

  it('asks for the files in network order, those of five end points at once', async () => {
    const { server, store } = openStore();
    const silence = new Promise<Response>(() => undefined);
    server.rules.push((file) => (file.endsWith('.bin') ? silence : undefined));
    const controller = new AbortController();
    const options = { ...bundled, signal: controller.signal };
    const first = store.loadEndPoints(baseEndPoints, options).next();
    const expected = ['Conv2d_1a_3x3', 'Conv2d_2a_3x3', 'Conv2d_2b_3x3', 'Conv2d_3b_1x1'];
    await vi.waitFor(() => {
      const asked = server.requests.map(({ file }) => file.split('-')[0]);
      expect(asked).toEqual(['manifest.json', ...expected, 'Conv2d_4a_3x3']);
    });
    controller.abort();
    await expect(first).rejects.toThrow();
  });

  it('goes on fetching while the reader computes with the first end point', async () => {
    const { server, store } = openStore();
    const downloads = store.loadEndPoints(baseEndPoints, bundled);
    await downloads.next();
    const last = baseEndPoints.at(-1);
    await vi.waitFor(() =>
      expect(server.requests.map(({ file }) => file.split('-')[0])).toContain(last)
    );
    await downloads.return(undefined);
  });

  it('decodes kernels into the arrays that the reader gives, and elsewhere where it gives none', async () => {
    const { store } = openStore();
    const expected = await loadEndPoint(store, 'Mixed_5b', bundled);
    const placed: Float32Array[] = [];
    const placeKernel: LoadOptions['placeKernel'] = (shape) => {
      if (shape[0] !== 1) return undefined;
      placed.push(new Float32Array(countElements(shape)).fill(NaN));
      return placed.at(-1);
    };
    const options = { ...bundled, placeKernel };
    for await (const { weights } of store.loadEndPoints(['Mixed_5b'], options)) {
      for await (const [scope, { kernel, kernelShape, bias }] of weights) {
        expect(placed.includes(kernel)).toBe(kernelShape[0] === 1);
        expect(kernel).toEqual(expected.get(scope)?.kernel);
        expect(bias).toEqual(expected.get(scope)?.bias);
      }
    }
    expect(placed.length).toBeGreaterThan(0);
  });

  it('writes to the cache when the reader is done, and what an aborted run fetched as well', async () => {
    const caches = new TestCaches();
    const { store } = openStore({ caches });
    const downloads = store.loadEndPoints(baseEndPoints, bundled);
    await downloads.next();
    await vi.waitFor(() =>
      expect([...caches.entries.keys()]).toEqual([`${testBaseUrl}manifest.json`])
    );
    await downloads.return(undefined);
    await vi.waitFor(() =>
      expect([...caches.entries.keys()].join()).toContain('Conv2d_1a_3x3-1.bin')
    );
  });

  it('two that want the manifest at once share one request', async () => {
    const { server, store } = openStore();
    await Promise.all([
      store.loadConventions('bundled'),
      loadEndPoint(store, 'Conv2d_1a_3x3', bundled)
    ]);
    expect(server.requests.filter(({ file }) => file === 'manifest.json')).toHaveLength(1);
  });

  it('reports the bytes of the end points asked for, from nothing to all', async () => {
    const { store } = openStore();
    const seen: number[] = [];
    const totals = new Set<number>();
    const onprogress: LoadOptions['onprogress'] = ({ loadedBytes, totalBytes }) => {
      seen.push(loadedBytes);
      totals.add(totalBytes);
    };
    for await (const { weights } of store.loadEndPoints(allEndPoints, { ...bundled, onprogress })) {
      expect(weights).toBeDefined();
    }
    expect(seen[0]).toBe(0);
    expect([...totals]).toEqual([smallNetwork.totals.baseParams]);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.at(-1)).toBe(smallNetwork.totals.baseParams);
  });

  it('ends the downloads when the reader leaves the loop', async () => {
    const { server, store } = openStore();
    const signals: AbortSignal[] = [];
    server.rules.push((file, signal) => {
      if (!file.startsWith('Conv2d_2')) return undefined;
      signals.push(signal);
      return new Response(streamThatStalls(Uint8Array.of(1)));
    });
    const downloads = store.loadEndPoints(baseEndPoints, bundled);
    await downloads.next();
    await downloads.return(undefined);
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
  });

  it('starts afresh after an abort', async () => {
    const { store } = openStore();
    const signal = AbortSignal.abort();
    await expect(
      loadEndPoint(store, 'Conv2d_1a_3x3', { ...bundled, signal })
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect((await loadEndPoint(store, 'Conv2d_1a_3x3', bundled)).size).toBe(1);
  });
});

describe('WeightStore and its manifest', () => {
  it('fetches the manifest once', async () => {
    const { server, store } = openStore();
    await store.loadConventions('bundled');
    await store.loadProvenance('bundled');
    expect(server.requests).toEqual([{ file: 'manifest.json', cache: 'no-cache' }]);
  });

  it('forgets a failed start', async () => {
    const { server, store } = openStore();
    server.rules.push(() => new Response('no', { status: 404 }));
    const load = () => store.loadProvenance('bundled');
    expect(await faultOf(load)).toEqual({ kind: 'missing-file', file: 'manifest.json' });
    server.rules.length = 0;
    expect(await load()).toMatchObject({ kind: 'package', provenance: { package: 'invented' } });
  });

  it.each([
    ['a manifest that is not JSON', '{"format": 1,', 'manifest-not-json'],
    ['a manifest of something else', '{"format": 1, "provenance": 5}', 'broken-field'],
    ['a web page', '<!doctype html><title>App</title>', 'web-page-instead']
  ])('refuses %s', async (_, text, kind) => {
    const { files } = createSmallWeights();
    files.set('manifest.json', new TextEncoder().encode(text));
    const { store } = openStore({ files });
    expect(await faultOf(() => store.loadConventions('bundled'))).toMatchObject({ kind });
  });

  it('refuses weights that do not fit the network', async () => {
    const { manifest, files } = createSmallWeights();
    const incomplete = { ...manifest, shardSets: manifest.shardSets.slice(0, -1) };
    files.set('manifest.json', new TextEncoder().encode(JSON.stringify(incomplete)));
    const { store } = openStore({ files });
    expect(await faultOf(() => store.loadConventions('bundled'))).toEqual({
      kind: 'missing-tensor',
      tensor: 'InceptionV3/Mixed_7c/Branch_0/Conv2d_0a_1x1/weights'
    });
  });

  it('works without a network on the second visit', async () => {
    const caches = new TestCaches();
    await loadScopes(openStore({ caches }).store, bundled);
    await vi.waitFor(() => expect(caches.entries.size).toBe(createSmallWeights().files.size));
    const { server, store } = openStore({ caches });
    server.rules.push(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await loadScopes(store, bundled)).size).toBe(98);
  });

  it('drops what an older version left in its folder, and nothing of other folders and sets', async () => {
    const caches = new TestCaches();
    caches.entries.set(`${testBaseUrl}Mixed_5b-1.bin?sha256=old`, new Uint8Array(1));
    const others = [
      'http://lecture.test/other/Mixed_5b-1.bin?sha256=old',
      `${testBaseUrl}another-set/manifest.json`,
      `${testBaseUrl}another-set/Mixed_5b-1.bin?sha256=old`
    ];
    for (const url of others) caches.entries.set(url, new Uint8Array(1));
    await openStore({ caches }).store.loadConventions('bundled');
    const kept = [...others, `${testBaseUrl}manifest.json`].sort();
    await vi.waitFor(() => expect([...caches.entries.keys()].sort()).toEqual(kept));
  });
});
