import { countElements } from '../network';
import { dequantise, dequantiseScaled } from './dequantise';
import { sizeOfTensor, type ManifestTensor } from './manifest';
import { scaleChannels, type StoredKernel } from './stored-kernel';
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
  const held = bytesOf(tensor, bytes);
  switch (tensor.dtype) {
    case 'uint8':
      return dequantise(held, tensor, target);
    case 'uint16':
      return dequantise(new Uint16Array(alignedCopy(held)), tensor, target);
    case 'float32':
      return copyFloats(new Float32Array(alignedCopy(held)), { tensor: tensor.name, target });
  }
}

/** A kernel among the tensors of a shard set, whose bytes these are. */
export function storedKernel(bytes: Uint8Array, tensor: ManifestTensor): StoredKernel {
  return {
    length: countElements(tensor.shape),
    decode(target, channels) {
      if (channels !== null && tensor.dtype === 'uint8') {
        dequantiseScaled(bytesOf(tensor, bytes), { ...tensor, channels }, target);
        return;
      }
      decodeValues(bytes, tensor, target);
      if (channels !== null) scaleChannels(target, channels);
    }
  };
}

function bytesOf(tensor: ManifestTensor, bytes: Uint8Array): Uint8Array {
  return bytes.subarray(tensor.offset, tensor.offset + sizeOfTensor(tensor));
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
