import { countElements, type Op } from '../network';
import { dequantise } from './dequantise';
import type { ManifestShardSet } from './manifest';

/** An op's variables out of the joined bytes of its set, by name; what the set lacks is left out. */
export function readOpVariables(
  op: Op,
  set: ManifestShardSet,
  bytes: Uint8Array
): ReadonlyMap<string, Float32Array> {
  const names = new Set(op.weights.map((variable) => variable.name));
  const variables = new Map<string, Float32Array>();
  for (const tensor of set.tensors.filter(({ name }) => names.has(name))) {
    const end = tensor.offset + countElements(tensor.shape);
    variables.set(tensor.name, dequantise(bytes.subarray(tensor.offset, end), tensor));
  }
  return variables;
}
