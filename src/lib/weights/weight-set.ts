import type { Network, Op } from '../network';
import type { BatchNormConventions, WeightConventions } from './conventions';
import type { Provenance } from './manifest';
import type { StoredKernel } from './stored-kernel';

/** One set of weights, whatever its values come from. Calls throw WeightsError, or the signal's reason. */
export interface WeightSet {
  readConventions(signal?: AbortSignal): Promise<WeightConventions>;
  readProvenance(signal?: AbortSignal): Promise<SetProvenance>;
  /** What of it is on this device. Reads no file but its manifest. */
  readKept(signal?: AbortSignal): Promise<KeptWeights>;
  /**
   * What it has for these end points of a network; an end point that it does not cover is left out. Throws where the
   * network's shapes are not those of its tensors.
   */
  cover(
    request: { readonly network: Network; readonly endPoints: readonly string[] },
    signal: AbortSignal
  ): Promise<ReadonlyMap<string, CoveredEndPoint>>;
}

export type SetProvenance =
  | {
      readonly kind: 'package';
      readonly provenance: Provenance;
      readonly sizeBytes: number;
      /** Over the hashes of all files, hexadecimal. */
      readonly sha256: string;
    }
  | { readonly kind: 'initialisers'; readonly seed: number }
  /** The reader's own, by name; who made them is not known. */
  | { readonly kind: 'own-files'; readonly files: readonly string[] };

export type KeptWeights =
  | { readonly kind: 'files'; readonly keptBytes: number; readonly totalBytes: number }
  /** The reader's own, in use; not kept, it is gone with the page. */
  | { readonly kind: 'own-file'; readonly isKept: boolean }
  /** Drawn here whenever they are wanted. */
  | { readonly kind: 'initialisers'; readonly seed: number };

/** One end point of a set. */
export interface CoveredEndPoint {
  readonly isTrained: boolean;
  /** To be fetched; 0 where the values are drawn. */
  readonly sizeBytes: number;
  readonly conventions: BatchNormConventions;
  fetch(options: FetchOptions): Promise<VariableReader>;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Bytes so far; falls back when a file has to be fetched again. */
  onbytes(loadedBytes: number): void;
  /** Takes the write of a fetched file to the cache, to call when there is time. */
  deferWrite(write: () => Promise<void>): void;
}

/** By Slim's names: vectors are values; a kernel may be left as its set keeps it, and is changed in place where it is not. */
export type OpVariables = ReadonlyMap<string, Float32Array | StoredKernel>;

/** Of one end point, op by op; a set whose files are on this device reads them only then. */
export type VariableReader = (op: Op) => OpVariables | Promise<OpVariables>;
