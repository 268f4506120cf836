import { countElements } from '../network';
import type { RunConventions } from './conventions';

interface TensorPlace {
  /** Slim's variable name. */
  readonly name: string;
  readonly shape: readonly number[];
  /** First byte in the shard set (its shards joined in order). */
  readonly offset: number;
}

/** Value q stands for `scale · q + min`. */
interface TensorOfCodes extends TensorPlace {
  readonly dtype: 'uint8' | 'uint16';
  readonly scale: number;
  readonly min: number;
}

interface TensorOfFloats extends TensorPlace {
  readonly dtype: 'float32';
}

/** One tensor inside a shard set, little-endian. */
export type ManifestTensor = TensorOfCodes | TensorOfFloats;

const bytesPerValue = { uint8: 1, uint16: 2, float32: 4 } satisfies Record<
  ManifestTensor['dtype'],
  number
>;

export function sizeOfTensor({ shape, dtype }: ManifestTensor): number {
  return countElements(shape) * bytesPerValue[dtype];
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

/** `manifest.json` of `static/weights/`, or of a folder in it; written by scripts/unpack-weights.ts. */
export interface Manifest {
  readonly format: 1;
  readonly provenance: Provenance;
  /** Slim's where it is left out. */
  readonly conventions?: RunConventions;
  /** In network order, end points with weights only. */
  readonly shardSets: readonly ManifestShardSet[];
}
