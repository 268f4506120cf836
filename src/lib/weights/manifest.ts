import type { RunConventions } from './conventions';

/** One tensor inside a shard set; 8-bit value q stands for `scale · q + min`. */
export interface ManifestTensor {
  /** Slim's variable name. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'uint8';
  readonly scale: number;
  readonly min: number;
  /** First byte in the shard set (its shards joined in order). */
  readonly offset: number;
}

export interface ManifestShard {
  /** File name beside the manifest. */
  readonly file: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ManifestShardSet {
  readonly endPoint: string;
  readonly shards: readonly ManifestShard[];
  readonly tensors: readonly ManifestTensor[];
}

export interface Provenance {
  readonly package: string;
  readonly version: string;
  readonly licence: string;
  /** Plain sentences: where the weights come from and what is not used. */
  readonly description: string;
}

/** `static/weights/manifest.json`, written by scripts/unpack-weights.ts. */
export interface Manifest {
  readonly format: 1;
  readonly provenance: Provenance;
  /** Slim's where it is left out. */
  readonly conventions?: RunConventions;
  /** In network order, end points with weights only. */
  readonly shardSets: readonly ManifestShardSet[];
}
