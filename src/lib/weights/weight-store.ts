import type { Network } from '../network';
import type { Manifest } from './manifest';

/** `bundled`: trained trunk, heads untrained. `untrained`: Slim's initialisers everywhere, seeded. */
export type WeightSetName = 'bundled' | 'untrained';

/** One convolution ready to run: batch norm is folded in. */
export interface OpWeights {
  readonly kernel: Float32Array;
  /** [height, width, in, out] */
  readonly kernelShape: readonly [number, number, number, number];
  /** [out] */
  readonly bias: Float32Array;
  readonly isUntrained: boolean;
}

/** By scope, convolutions only; empty for end points without weights. */
export type EndPointWeights = ReadonlyMap<string, OpWeights>;

export interface LoadOptions {
  readonly network: Network;
  readonly weightSet: WeightSetName;
  readonly signal?: AbortSignal;
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
}

/** Where the engine gets its weights. Failures are WeightsError, or AbortError when the signal fired; after any of them a new call starts afresh. */
export class WeightStore {
  readonly seed: number;

  constructor(options: WeightStoreOptions) {
    this.seed = options.seed ?? 0;
  }

  /** Fetched once; checked against the network's names and shapes. Not needed before the calls below. */
  async loadManifest(signal?: AbortSignal): Promise<Manifest> {
    signal?.throwIfAborted();
    throw new Error('not built yet');
  }

  /** Every convolution of one end point, folded. Nothing is kept here: whoever asks owns the arrays. */
  async loadEndPoint(endPoint: string, options: LoadOptions): Promise<EndPointWeights> {
    options.signal?.throwIfAborted();
    throw new Error(`not built yet: ${endPoint}`);
  }

  /** The same for several end points in the order given, fetching a little ahead of the reader. Leaving the loop ends the downloads. */
  async *loadEndPoints(
    endPoints: readonly string[],
    options: LoadOptions
  ): AsyncGenerator<{ readonly endPoint: string; readonly weights: EndPointWeights }> {
    for (const endPoint of endPoints) {
      yield { endPoint, weights: await this.loadEndPoint(endPoint, options) };
    }
  }
}
