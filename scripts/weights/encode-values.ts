import type { ManifestTensor } from '../../src/lib/weights';

/** Bits of a kernel's value. */
export type Precision = 8 | 16 | 32;

type Encoded = { readonly bytes: Uint8Array } & (
  | Pick<Extract<ManifestTensor, { dtype: 'float32' }>, 'dtype'>
  | Pick<Extract<ManifestTensor, { dtype: 'uint8' | 'uint16' }>, 'dtype' | 'scale' | 'min'>
);

/** As a manifest lists it. Codes are spread evenly from the smallest to the largest value, which both are exact. */
export function encodeValues(values: Float32Array, precision: Precision): Encoded {
  if (precision === 32) return { dtype: 'float32', bytes: bytesOf(values) };
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const largestCode = 2 ** precision - 1;
  const scale = max > min ? (max - min) / largestCode : 1;
  const codes = new (precision === 8 ? Uint8Array : Uint16Array)(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = Math.round((values[i] - min) / scale);
  return { dtype: precision === 8 ? 'uint8' : 'uint16', scale, min, bytes: bytesOf(codes) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Float32Array) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
