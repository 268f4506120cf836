import { baseEndPoints, buildNetwork, isBaseEndPoint, type Network, type Op } from '../network';
import { raceAbort } from '../scheduling';
import { hasFittingShapes, requireFittingShapes, sumShardBytes } from './check-manifest';
import { slimConventions, type WeightConventions } from './conventions';
import { digestManifest } from './digest-manifest';
import { fetchManifest } from './fetch-manifest';
import { fetchShardSet, shardCacheKey, type ShardSource } from './fetch-shard-set';
import type { Manifest, ManifestShard, ManifestShardSet } from './manifest';
import { readOpVariables } from './read-shard-set';
import type {
  CoveredEndPoint,
  FetchOptions,
  KeptWeights,
  SetProvenance,
  WeightSet
} from './weight-set';

export interface ShardedSetOptions {
  readonly openSource: () => Promise<ShardSource>;
  /** What the tensors must fit; by default Slim's defaults, with as many classes as the set has. */
  readonly trainedNetwork?: Network;
}

/** A trunk, and perhaps heads, in files that a manifest lists. The manifest is fetched once, a failure is forgotten. */
export class ShardedSet implements WeightSet {
  readonly #options: ShardedSetOptions;
  #manifest: Promise<Manifest> | undefined;

  constructor(options: ShardedSetOptions) {
    this.#options = options;
  }

  async readConventions(signal?: AbortSignal): Promise<WeightConventions> {
    return conventionsOf(await this.#loadManifest(signal));
  }

  async readProvenance(signal?: AbortSignal): Promise<SetProvenance> {
    const manifest = await this.#loadManifest(signal);
    return {
      kind: 'package',
      provenance: manifest.provenance,
      sizeBytes: manifest.shardSets.reduce((sum, set) => sum + sumShardBytes(set), 0),
      sha256: await digestManifest(manifest)
    };
  }

  async readKept(signal?: AbortSignal): Promise<KeptWeights> {
    const shards = (await this.#loadManifest(signal)).shardSets.flatMap((set) => set.shards);
    const { baseUrl, cache } = await this.#options.openSource();
    const areKept = await Promise.all(
      shards.map((shard) => cache.has(shardCacheKey(baseUrl, shard)))
    );
    const sum = (some: readonly ManifestShard[]) =>
      some.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
    return {
      kind: 'files',
      keptBytes: sum(shards.filter((_, index) => areKept[index])),
      totalBytes: sum(shards)
    };
  }

  async cover(
    { network, endPoints }: { network: Network; endPoints: readonly string[] },
    signal: AbortSignal
  ): Promise<ReadonlyMap<string, CoveredEndPoint>> {
    const manifest = await this.#loadManifest(signal);
    const conventions = conventionsOf(manifest);
    const fitting = { network, conventions };
    const wanted = manifest.shardSets
      .filter(({ endPoint }) => endPoints.includes(endPoint))
      // A head for another number of classes is none for this network.
      .filter((set) => isBaseEndPoint(network, set.endPoint) || hasFittingShapes(set, fitting));
    for (const set of wanted) requireFittingShapes(set, fitting);
    const cover = (set: ManifestShardSet): CoveredEndPoint => ({
      isTrained: true,
      sizeBytes: sumShardBytes(set),
      conventions,
      fetch: (options) => this.#fetch(set, options)
    });
    return new Map(wanted.map((set) => [set.endPoint, cover(set)]));
  }

  async #fetch(set: ManifestShardSet, options: FetchOptions) {
    const bytes = await fetchShardSet(set, await this.#options.openSource(), options);
    return (op: Op) => readOpVariables(op, { set, bytes });
  }

  #loadManifest(signal?: AbortSignal): Promise<Manifest> {
    signal?.throwIfAborted();
    this.#manifest ??= this.#fetchManifest();
    return signal === undefined ? this.#manifest : raceAbort(this.#manifest, signal);
  }

  async #fetchManifest(): Promise<Manifest> {
    try {
      return await fetchManifest(await this.#options.openSource(), (manifest) => {
        return this.#options.trainedNetwork ?? networkOf(conventionsOf(manifest));
      });
    } catch (error) {
      // Only a success is remembered, so that the next call tries again.
      this.#manifest = undefined;
      throw error;
    }
  }
}

function networkOf({ classes }: WeightConventions): Network {
  return classes === null ? buildNetwork() : buildNetwork({ numClasses: classes });
}

function conventionsOf({ conventions = slimConventions, shardSets }: Manifest): WeightConventions {
  const heads = shardSets.filter(({ endPoint }) => {
    return !baseEndPoints.some((name) => name === endPoint);
  });
  const classifier = heads.find(({ endPoint }) => endPoint === 'Logits');
  const kernel = classifier?.tensors.find(({ shape }) => shape.length === 4);
  return {
    ...conventions,
    trainedHeads: heads.map(({ endPoint }) => endPoint),
    classes: kernel?.shape[3] ?? null
  };
}
