import type { Op } from '../network';
import { decodeValues, storedKernel } from './decode-values';
import type { ManifestShardSet } from './manifest';
import type { OpVariables } from './weight-set';

export interface LoadedShardSet {
  readonly set: ManifestShardSet;
  /** Its shards, joined. */
  readonly bytes: Uint8Array;
}

/** An op's variables, by name; what the set lacks is left out. Throws WeightsError where a value of a vector is not finite. */
export function readOpVariables(op: Op, { set, bytes }: LoadedShardSet): OpVariables {
  const tensors = set.tensors.filter(({ name }) => name.startsWith(`${op.scope}/`));
  return new Map(
    tensors.map((tensor) => {
      const isKernel = tensor.shape.length === 4;
      return [tensor.name, (isKernel ? storedKernel : decodeValues)(bytes, tensor)];
    })
  );
}
