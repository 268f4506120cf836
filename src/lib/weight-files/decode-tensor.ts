import { refuse } from './weight-file-error';

/** Bytes of one value; those that have a decoder below can be read. */
export const bytesPerElement = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint64: 8,
  uint32: 4,
  uint16: 2,
  uint8: 1,
  bool: 1
} as const;

export type Dtype = keyof typeof bytesPerElement;

/** Codes that stand for `scale · code + min`. */
export interface AffineCodes {
  readonly dtype: 'uint8' | 'uint16';
  readonly scale: number;
  readonly min: number;
}

/** How the bytes of a tensor are to be read; little-endian throughout. */
export type Encoding = Dtype | AffineCodes;

export function elementBytes(encoding: Encoding): number {
  return bytesPerElement[typeof encoding === 'string' ? encoding : encoding.dtype];
}

/**
 * The values as float32; `bytes` begin their buffer and may become the result. Throws WeightFileError where the tensor has
 * no floats, or NaN or infinity among them.
 */
export function decodeTensor(
  tensor: string,
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding
): Float32Array {
  const values = decode(tensor, bytes, encoding);
  let count = 0;
  let firstIndex = -1;
  for (let i = 0; i < values.length; i++) {
    // Zero for every finite number, NaN for the others.
    if (values[i] - values[i] === 0) continue;
    if (count++ === 0) firstIndex = i;
  }
  if (count > 0) refuse({ kind: 'not-finite', tensor, count, firstIndex });
  return values;
}

function decode(tensor: string, { buffer }: Uint8Array<ArrayBuffer>, encoding: Encoding) {
  if (typeof encoding !== 'string') {
    const { dtype, scale, min } = encoding;
    const codes = dtype === 'uint8' ? new Uint8Array(buffer) : new Uint16Array(buffer);
    return Float32Array.from(codes, (code) => scale * code + min);
  }
  switch (encoding) {
    case 'float32':
      return new Float32Array(buffer);
    case 'float64':
      return Float32Array.from(new Float64Array(buffer));
    case 'float16':
      return decodeHalves(new Uint16Array(buffer));
    case 'bfloat16':
      return decodeBrainFloats(new Uint16Array(buffer));
    default:
      return refuse({ kind: 'unknown-dtype', tensor, dtype: encoding });
  }
}

/** The upper half of a float32. */
function decodeBrainFloats(codes: Uint16Array): Float32Array {
  const bits = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) bits[i] = codes[i] << 16;
  return new Float32Array(bits.buffer);
}

/** IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. */
function decodeHalves(codes: Uint16Array): Float32Array {
  const values = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const sign = codes[i] >> 15 === 0 ? 1 : -1;
    const exponent = (codes[i] >> 10) & 31;
    const fraction = codes[i] & 1023;
    if (exponent === 31) values[i] = fraction === 0 ? sign * Infinity : NaN;
    else if (exponent === 0) values[i] = sign * fraction * 2 ** -24;
    else values[i] = sign * (1024 + fraction) * 2 ** (exponent - 25);
  }
  return values;
}
