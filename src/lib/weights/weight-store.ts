import { isWindowOp, type Network, type WindowOp } from '../network';
import { inPhase, joinSignals } from '../scheduling';
import { weightSets, type WeightSetEntry } from './catalogue';
import type { WeightConventions } from './conventions';
import type { ShardSource } from './fetch-shard-set';
import { foldOpWeights, type OpWeights, type PlaceKernel } from './op-weights';
import { keyOfWeights, type ChosenWeights, type OwnWeights } from './own-weights';
import { prefetchInOrder } from './prefetch-in-order';
import { ShardedSet } from './sharded-set';
import { createUntrainedSet } from './untrained-set';
import { defaultSeed } from './untrained-variables';
import { WeightCache } from './weight-cache';
import type {
  CoveredEndPoint,
  KeptWeights,
  SetProvenance,
  VariableReader,
  WeightSet
} from './weight-set';
import { WeightsError } from './weights-error';

/** By scope, convolutions only; empty for end points without weights. */
export type EndPointWeights = ReadonlyMap<string, OpWeights>;

type Entry = readonly [scope: string, weights: OpWeights];
/** The same op by op, read and decoded as each is taken: to be gone through once. */
export type OpWeightsInOrder = Iterable<Entry> | AsyncIterable<Entry>;

export interface LoadOptions {
  readonly network: Network;
  readonly weightSet: ChosenWeights;
  readonly signal?: AbortSignal;
  /** Where a kernel is decoded to, for a reader that keeps it there; asked once for each, while its op is taken. */
  readonly placeKernel?: PlaceKernel;
  /** Of the end points asked for; bytes that came from the cache count at once. */
  onprogress?(progress: { readonly loadedBytes: number; readonly totalBytes: number }): void;
}

export interface WeightStoreOptions {
  /** Absolute address of the folder of all weights. */
  readonly baseUrl: string | URL;
  readonly fetch?: typeof fetch;
  /** Where it is left out, nothing is kept between visits. */
  readonly caches?: CacheStorage;
  /** Opens what a reader has brought. */
  readonly openOwn?: (own: OwnWeights) => Promise<WeightSet>;
  /** What weights in files must fit: Slim's defaults unless a test says otherwise. */
  readonly trainedNetwork?: Network;
  /** Milliseconds; a connection that sends nothing for this long is given up. */
  readonly stallLimitMs?: number;
  /** Milliseconds before the one second try after a fault that may pass. */
  readonly retryDelayMs?: number;
}

/** End points that travel at once; with HTTP/1.1 a browser opens six connections to a host. */
const downloadsAtOnce = 5;
/** Bytes of files that may wait for the reader, as they were sent: the bundled set is 22 MB. */
const mostWaitingBytes = 32 * 1024 * 1024;

/** With the second try and the pause before it, a silent server is reported within 20 seconds. */
const defaultStallLimitMs = 9500;
const defaultRetryDelayMs = 500;

/**
 * Where the engine gets its weights: from the set that is asked for, and drawn ones for what that set lacks. Failures are
 * WeightsError, or the signal's reason when it fired; after any of them a new call starts afresh.
 */
export class WeightStore {
  readonly #options: WeightStoreOptions;
  readonly #sets = new Map<string, WeightSet>();
  readonly #drawn = createUntrainedSet(defaultSeed);
  /** The reader's own that was asked for last. */
  #own:
    { readonly key: string; readonly copy: number; readonly set: Promise<WeightSet> } | undefined;
  #cache: Promise<WeightCache> | undefined;

  constructor(options: WeightStoreOptions) {
    this.#options = options;
    for (const set of weightSets) this.#sets.set(set.name, this.#createSet(set));
  }

  /** Fetched once, if at all. */
  async loadConventions(weights: ChosenWeights, signal?: AbortSignal): Promise<WeightConventions> {
    return (await this.#requireSet(weights)).readConventions(signal);
  }

  async loadProvenance(weights: ChosenWeights, signal?: AbortSignal): Promise<SetProvenance> {
    return (await this.#requireSet(weights)).readProvenance(signal);
  }

  /** What of a set is on this device. */
  async readKept(weights: ChosenWeights, signal?: AbortSignal): Promise<KeptWeights> {
    return (await this.#requireSet(weights)).readKept(signal);
  }

  /**
   * Every convolution of the end points in the order given, folded, fetching ahead of the reader. Nothing is kept
   * here: whoever asks owns the arrays. Leaving the loop ends the downloads.
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
      const covered = await this.#cover(endPoints, options, signal);
      const progress = createByteMeter([...covered.values()], options.onprogress);
      const limits = {
        atOnce: downloadsAtOnce,
        mostWeight: mostWaitingBytes,
        weigh: ([, part]: [string, CoveredEndPoint]) => part.sizeBytes
      };
      const downloads = prefetchInOrder([...covered], limits, async ([name, part]) => {
        const onbytes = (loadedBytes: number) => progress(part, loadedBytes);
        return { name, part, read: await part.fetch({ signal, onbytes, deferWrite }) };
      });
      for await (const { name, part, read } of downloads) {
        signal.throwIfAborted();
        yield { endPoint: name, weights: foldInOrder(name, { ...options, part, read }) };
      }
    } finally {
      controller.abort();
      void writeInTurn(writes);
    }
  }

  /** In the order of the end points. */
  async #cover(
    endPoints: readonly string[],
    { network, weightSet }: LoadOptions,
    signal: AbortSignal
  ): Promise<Map<string, CoveredEndPoint>> {
    const request = { network, endPoints };
    const set = await this.#requireSet(weightSet);
    const held = await set.cover(request, signal);
    const drawn = await this.#drawn.cover(request, signal);
    return new Map([...drawn].map(([name, part]) => [name, held.get(name) ?? part]));
  }

  async #requireSet(weights: ChosenWeights): Promise<WeightSet> {
    if (typeof weights !== 'string') return this.#requireOwn(weights);
    const set = this.#sets.get(weights);
    if (set === undefined) throw new WeightsError({ kind: 'unknown-set', name: weights });
    return set;
  }

  #requireOwn(weights: OwnWeights): Promise<WeightSet> {
    const key = keyOfWeights(weights);
    const { copy } = weights;
    if (this.#own?.key === key && this.#own.copy === copy) return this.#own.set;
    const { openOwn } = this.#options;
    if (openOwn === undefined) throw new WeightsError({ kind: 'unknown-set', name: key });
    const own = { key, copy, set: openOwn(weights) };
    this.#own = own;
    own.set.catch(() => {
      if (this.#own === own) this.#own = undefined;
    });
    return own.set;
  }

  #createSet({ origin }: WeightSetEntry): WeightSet {
    switch (origin.kind) {
      case 'bundled':
      case 'hosted':
        return new ShardedSet({
          trainedNetwork: this.#options.trainedNetwork,
          openSource: () => this.#openSource(origin.folder)
        });
      case 'initialisers':
        return createUntrainedSet(origin.seed);
    }
  }

  async #openSource(folder: string): Promise<ShardSource> {
    const { baseUrl, fetch = globalThis.fetch, caches, ...limits } = this.#options;
    this.#cache ??= WeightCache.open(caches);
    return {
      baseUrl: new URL(folder, String(baseUrl).replace(/\/*$/, '/')).href,
      // Called as a method of anything but the global object, fetch refuses to run.
      fetch: (input, init) => fetch(input, init),
      cache: await this.#cache,
      stallLimitMs: limits.stallLimitMs ?? defaultStallLimitMs,
      retryDelayMs: limits.retryDelayMs ?? defaultRetryDelayMs
    };
  }
}

interface FoldRequest extends Pick<LoadOptions, 'network' | 'placeKernel'> {
  readonly part: CoveredEndPoint;
  readonly read: VariableReader;
}

async function* foldInOrder(
  endPoint: string,
  { network, placeKernel, part, read }: FoldRequest
): AsyncGenerator<readonly [string, OpWeights]> {
  const { conventions, isTrained } = part;
  const options = { conventions, isUntrained: !isTrained, placeKernel };
  for (const op of listConvolutions(network, endPoint)) {
    const variables = await read(op);
    yield [op.scope, inPhase('decode', () => foldOpWeights(op, variables, options))];
  }
}

/** Copying 22 MB for the cache takes a while, so it waits for the end, and lets other tasks in between. */
async function writeInTurn(writes: readonly (() => Promise<void>)[]): Promise<void> {
  for (const write of writes) await write();
}

function listConvolutions(network: Network, endPoint: string): WindowOp[] {
  if (!network.endPoints.some(({ name }) => name === endPoint)) {
    throw new WeightsError({ kind: 'unknown-end-point', endPoint });
  }
  return network.ops
    .filter((op) => op.endPoint === endPoint)
    .filter(isWindowOp)
    .filter((op) => op.kind === 'conv');
}

function createByteMeter(
  parts: readonly CoveredEndPoint[],
  onprogress: LoadOptions['onprogress']
): (part: CoveredEndPoint, loadedBytes: number) => void {
  const totalBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const loaded = new Map<CoveredEndPoint, number>();
  if (totalBytes > 0) onprogress?.({ loadedBytes: 0, totalBytes });
  return (part, bytes) => {
    loaded.set(part, bytes);
    const loadedBytes = [...loaded.values()].reduce((sum, count) => sum + count, 0);
    onprogress?.({ loadedBytes, totalBytes });
  };
}
