import { countElements, type Op } from '../network';
import { dequantise } from './dequantise';
import type { ManifestShardSet } from './manifest';
import type { ScratchArray } from './scratch-array';

/**
 * An op's variables out of the joined bytes of its set, by name; what the set lacks is left out. The kernel lies in
 * `scratch` where given.
 */
export function readOpVariables(
  op: Op,
  set: ManifestShardSet,
  bytes: Uint8Array,
  scratch?: ScratchArray
): ReadonlyMap<string, Float32Array> {
  const names = new Set(op.weights.map((variable) => variable.name));
  const variables = new Map<string, Float32Array>();
  for (const tensor of set.tensors.filter(({ name }) => names.has(name))) {
    const size = countElements(tensor.shape);
    const codes = bytes.subarray(tensor.offset, tensor.offset + size);
    const isKernel = tensor.shape.length === 4;
    const target = isKernel ? scratch?.take(size) : undefined;
    variables.set(tensor.name, dequantise(codes, tensor, target));
  }
  return variables;
}
