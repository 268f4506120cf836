import type { Tensor } from './tensor';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const preambleLength = magic.length + 4;
/** NumPy aligns the data to this many bytes (numpy.lib.format, version 1.0). */
const alignment = 64;

/**
 * The tensor as a NumPy file: format 1.0, little-endian float32, C order, the tensor's own shape (NHWC or NC).
 * `numpy.load` reads it back unchanged.
 */
export function encodeNpy({ shape, data }: Tensor): Uint8Array<ArrayBuffer> {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sizes}), }`;
  const unpadded = preambleLength + dictionary.length + 1;
  const dataStart = Math.ceil(unpadded / alignment) * alignment;
  const header = `${dictionary.padEnd(dataStart - preambleLength - 1)}\n`;

  const bytes = new Uint8Array(dataStart + data.length * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([...magic, 1, 0]);
  view.setUint16(magic.length + 2, header.length, true);
  bytes.set(new TextEncoder().encode(header), preambleLength);
  for (let i = 0; i < data.length; i++) view.setFloat32(dataStart + i * 4, data[i], true);
  return bytes;
}
