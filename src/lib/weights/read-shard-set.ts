import { countElements, type Op } from '../network';
import { decodeValues } from './decode-values';
import type { ManifestShardSet } from './manifest';
import type { ScratchArray } from './scratch-array';

export interface LoadedShardSet {
  readonly set: ManifestShardSet;
  /** Its shards, joined. */
  readonly bytes: Uint8Array;
  /** The kernel lies there where given. */
  readonly scratch?: ScratchArray;
}

/** An op's variables, by name; what the set lacks is left out. Throws WeightsError where a value is not finite. */
export function readOpVariables(
  op: Op,
  { set, bytes, scratch }: LoadedShardSet
): ReadonlyMap<string, Float32Array> {
  const variables = new Map<string, Float32Array>();
  for (const tensor of set.tensors.filter(({ name }) => name.startsWith(`${op.scope}/`))) {
    const size = countElements(tensor.shape);
    const isKernel = tensor.shape.length === 4;
    const target = isKernel ? scratch?.take(size) : undefined;
    variables.set(tensor.name, decodeValues(bytes, tensor, target));
  }
  return variables;
}
