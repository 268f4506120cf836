import { countElements, type Op } from '../network';
import { isSameShape, wrongShape } from './check-manifest';
import { dequantise } from './dequantise';
import type { ManifestShardSet } from './manifest';

/**
 * An op's variables out of the joined bytes of its set, by name. Throws WeightsError where the op, of a network with
 * other settings, asks for another shape. What the set lacks is left out.
 */
export function readOpVariables(
  op: Op,
  set: ManifestShardSet,
  bytes: Uint8Array
): ReadonlyMap<string, Float32Array> {
  const tensors = new Map(set.tensors.map((tensor) => [tensor.name, tensor]));
  const variables = new Map<string, Float32Array>();
  for (const { name, shape } of op.weights) {
    const tensor = tensors.get(name);
    if (tensor === undefined) continue;
    if (!isSameShape(tensor.shape, shape)) throw wrongShape(name, tensor.shape, shape);
    const codes = bytes.subarray(tensor.offset, tensor.offset + countElements(shape));
    variables.set(name, dequantise(codes, tensor));
  }
  return variables;
}
