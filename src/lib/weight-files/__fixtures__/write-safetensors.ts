import type { FileTensor } from './name-for-torch';

/** Stores float32 as another type. */
export type Pack = (values: Float32Array) => Uint8Array;

export const packFloats: Pack = ({ buffer, byteOffset, byteLength }) => {
  return new Uint8Array(buffer, byteOffset, byteLength);
};

/** The upper half of each, which is bfloat16. */
export const packBrainFloats: Pack = (values) => {
  const halves = new Uint16Array(values.buffer, values.byteOffset, 2 * values.length);
  return new Uint8Array(halves.filter((_, i) => i % 2 === 1).buffer);
};

/** The layout of the reference implementation: length, header padded to 8 bytes, data. */
export function writeSafetensors(
  tensors: readonly FileTensor[],
  { dtype = 'F32', pack = packFloats } = {}
): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  const data = tensors.map(({ name, shape, values }) => {
    const bytes = pack(values);
    header[name] = { dtype, shape, data_offsets: [offset, (offset += bytes.length)] };
    return bytes;
  });
  return joinSafetensors(JSON.stringify(header), data);
}

export function joinSafetensors(header: string, data: readonly Uint8Array[]) {
  const text = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 8) * 8));
  const prefix = new Uint8Array(8);
  new DataView(prefix.buffer).setBigUint64(0, BigInt(text.length), true);
  return joinAll([prefix, text, ...data]);
}

export function joinAll(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
