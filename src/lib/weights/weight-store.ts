import { buildNetwork, isWindowOp, type Network, type WindowOp } from '../network';
import { joinSignals, raceAbort } from '../scheduling';
import { requireFittingShapes, sumShardBytes } from './check-manifest';
import { fetchManifest } from './fetch-manifest';
import { fetchShardSet, type ShardSource } from './fetch-shard-set';
import type { Manifest, ManifestShardSet } from './manifest';
import { foldOpWeights, type OpWeights } from './op-weights';
import { prefetchInOrder } from './prefetch-in-order';
import { readOpVariables } from './read-shard-set';
import type { ScratchArray } from './scratch-array';
import { defaultSeed, drawUntrainedVariables } from './untrained-variables';
import { WeightCache } from './weight-cache';
import { WeightsError } from './weights-error';

/** `bundled`: trained trunk, heads untrained. `untrained`: Slim's initialisers everywhere, seeded. */
export type WeightSetName = 'bundled' | 'untrained';

/** By scope, convolutions only; empty for end points without weights. */
export type EndPointWeights = ReadonlyMap<string, OpWeights>;

/** The same op by op, decoded as each is taken: to be gone through once. */
export type OpWeightsInOrder = Iterable<readonly [scope: string, weights: OpWeights]>;

export interface LoadOptions {
  readonly network: Network;
  readonly weightSet: WeightSetName;
  readonly signal?: AbortSignal;
  /**
   * Kernels of the bundled set are put there, for a reader that copies each before it takes the next. Asked for when an
   * end point's first kernel is decoded.
   */
  readonly scratch?: () => ScratchArray | undefined;
  /** Of the end points asked for; bytes that came from the cache count at once. */
  onprogress?(progress: { readonly loadedBytes: number; readonly totalBytes: number }): void;
}

export interface WeightStoreOptions {
  /** Absolute address of the folder that holds manifest.json. */
  readonly baseUrl: string | URL;
  readonly fetch?: typeof fetch;
  /** Absent on insecure origins and in Node: then nothing is kept. */
  readonly caches?: CacheStorage;
  /** Of the untrained weights. */
  readonly seed?: number;
  /** What the bundled weights must fit: Slim's defaults unless a test says otherwise. */
  readonly trainedNetwork?: Network;
  /** A connection that sends nothing for this long is given up. */
  readonly stallLimitMs?: number;
  /** Before the one second try after a fault that may pass. */
  readonly retryDelayMs?: number;
}

/** Sets downloaded while the reader still computes with an earlier one. */
const prefetchedSets = 4;

/**
 * Where the engine gets its weights. Failures are WeightsError, or the signal's reason when it fired; after any of them a
 * new call starts afresh.
 */
export class WeightStore {
  readonly seed: number;
  readonly #options: WeightStoreOptions;
  #source: ShardSource | undefined;
  #manifest: Promise<Manifest> | undefined;

  constructor(options: WeightStoreOptions) {
    this.seed = options.seed ?? defaultSeed;
    this.#options = options;
  }

  /** Fetched once; checked against the network's names and shapes. Not needed before the calls below. */
  async loadManifest(signal?: AbortSignal): Promise<Manifest> {
    signal?.throwIfAborted();
    this.#manifest ??= this.#fetchManifest();
    return signal === undefined ? this.#manifest : raceAbort(this.#manifest, signal);
  }

  /** Every convolution of one end point, folded. Nothing is kept here: whoever asks owns the arrays. */
  async loadEndPoint(
    endPoint: string,
    options: Omit<LoadOptions, 'scratch'>
  ): Promise<EndPointWeights> {
    for await (const { weights } of this.loadEndPoints([endPoint], options)) {
      return new Map(weights);
    }
    return new Map();
  }

  /**
   * The same for several end points in the order given, fetching a little ahead of the reader. Leaving the loop ends the
   * downloads.
   */
  async *loadEndPoints(
    endPoints: readonly string[],
    options: LoadOptions
  ): AsyncGenerator<{ readonly endPoint: string; readonly weights: OpWeightsInOrder }> {
    const controller = new AbortController();
    const signal = joinSignals(options.signal, controller.signal);
    const writes: (() => Promise<void>)[] = [];
    const deferWrite = (write: () => Promise<void>) => writes.push(write);
    try {
      signal.throwIfAborted();
      const sets = await this.#findShardSets(endPoints, options, signal);
      const source = await this.#openSource();
      const progress = createByteMeter([...sets.values()], options.onprogress);
      const downloads = prefetchInOrder(endPoints, prefetchedSets, async (endPoint) => {
        const set = sets.get(endPoint);
        if (set === undefined) return { endPoint };
        const onbytes = (loadedBytes: number) => progress(endPoint, loadedBytes);
        return {
          endPoint,
          set,
          bytes: await fetchShardSet(set, source, { signal, onbytes, deferWrite })
        };
      });
      for await (const { endPoint, set, bytes } of downloads) {
        signal.throwIfAborted();
        yield { endPoint, weights: this.#fold(endPoint, options, { set, bytes }) };
      }
    } finally {
      controller.abort();
      void writeInTurn(writes);
    }
  }

  async #fetchManifest(): Promise<Manifest> {
    try {
      const { trainedNetwork = buildNetwork() } = this.#options;
      return await fetchManifest(await this.#openSource(), trainedNetwork);
    } catch (error) {
      // Only a success is remembered, so that the next call tries again.
      this.#manifest = undefined;
      throw error;
    }
  }

  async #findShardSets(
    endPoints: readonly string[],
    { weightSet, network }: LoadOptions,
    signal: AbortSignal
  ): Promise<Map<string, ManifestShardSet>> {
    if (weightSet === 'untrained') return new Map();
    const { shardSets } = await this.loadManifest(signal);
    const wanted = shardSets.filter((set) => endPoints.includes(set.endPoint));
    for (const set of wanted) requireFittingShapes(set, network);
    return new Map(wanted.map((set) => [set.endPoint, set]));
  }

  *#fold(
    endPoint: string,
    { network, scratch }: LoadOptions,
    { set, bytes }: { set?: ManifestShardSet; bytes?: Uint8Array }
  ): Generator<readonly [string, OpWeights]> {
    const target = scratch?.();
    for (const op of listConvolutions(network, endPoint)) {
      const isUntrained = set === undefined || bytes === undefined;
      const variables = isUntrained
        ? drawUntrainedVariables(op, this.seed)
        : readOpVariables(op, set, bytes, target);
      yield [op.scope, foldOpWeights(op, variables, isUntrained)];
    }
  }

  async #openSource(): Promise<ShardSource> {
    const { baseUrl, fetch = globalThis.fetch, caches, ...limits } = this.#options;
    this.#source ??= {
      baseUrl: String(baseUrl).replace(/\/*$/, '/'),
      // Called as a method of anything but the global object, fetch refuses to run.
      fetch: (input, init) => fetch(input, init),
      cache: await WeightCache.open(caches),
      stallLimitMs: limits.stallLimitMs ?? 20_000,
      retryDelayMs: limits.retryDelayMs ?? 500
    };
    return this.#source;
  }
}

/** Copying 22 MB for the cache takes a while, so it waits for the end, and lets other tasks in between. */
async function writeInTurn(writes: readonly (() => Promise<void>)[]): Promise<void> {
  for (const write of writes) await write();
}

function listConvolutions(network: Network, endPoint: string): WindowOp[] {
  if (!network.endPoints.some(({ name }) => name === endPoint)) {
    throw new WeightsError(`The network has no end point ${endPoint}.`);
  }
  return network.ops
    .filter((op) => op.endPoint === endPoint)
    .filter(isWindowOp)
    .filter((op) => op.kind === 'conv');
}

function createByteMeter(
  sets: readonly ManifestShardSet[],
  onprogress: LoadOptions['onprogress']
): (endPoint: string, loadedBytes: number) => void {
  const totalBytes = sets.reduce((sum, set) => sum + sumShardBytes(set), 0);
  const loaded = new Map<string, number>();
  if (totalBytes > 0) onprogress?.({ loadedBytes: 0, totalBytes });
  return (endPoint, bytes) => {
    loaded.set(endPoint, bytes);
    const loadedBytes = [...loaded.values()].reduce((sum, part) => sum + part, 0);
    onprogress?.({ loadedBytes, totalBytes });
  };
}
