import { countElements } from '../network';
import { dequantise } from './dequantise';
import { sizeOfTensor, type ManifestTensor } from './manifest';
import { WeightsError } from './weights-error';

/**
 * A tensor's values as float32, written to `target` where given; `bytes` are those of its shard set. Throws WeightsError
 * where one is not finite.
 */
export function decodeValues(
  bytes: Uint8Array,
  tensor: ManifestTensor,
  target: Float32Array = new Float32Array(countElements(tensor.shape))
): Float32Array {
  const start = tensor.offset;
  const held = bytes.subarray(start, start + sizeOfTensor(tensor));
  switch (tensor.dtype) {
    case 'uint8':
      return dequantise(held, tensor, target);
    case 'uint16':
      return dequantise(new Uint16Array(alignedCopy(held)), tensor, target);
    case 'float32':
      return copyFloats(new Float32Array(alignedCopy(held)), { tensor: tensor.name, target });
  }
}

/** Tensors of 8 bits before it may leave it at an odd byte. */
function alignedCopy(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

function copyFloats(
  values: Float32Array,
  { tensor, target }: { readonly tensor: string; readonly target: Float32Array }
): Float32Array {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) {
    throw new WeightsError({ kind: 'not-finite', tensor, code: null, value: bad });
  }
  target.set(values);
  return target;
}
