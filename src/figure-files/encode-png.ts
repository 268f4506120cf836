import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitDepth = 8;
const trueColour = 2;

/** Opaque pixels as a PNG. Half as long as with an alpha that is 255 everywhere. */
export function encodePng(
  rgba: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number }
): Uint8Array<ArrayBuffer> {
  const rowSize = 1 + 3 * width;
  // Every row begins with its filter, which is none: areas of one colour need none.
  const rows = new Uint8Array(rowSize * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      rows.set(rgba.subarray(from, from + 3), y * rowSize + 1 + 3 * x);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bitDepth, trueColour], 8);
  const chunks = [
    signature,
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(rows, { level: 9 })),
    toChunk('IEND', new Uint8Array())
  ];
  return new Uint8Array(Buffer.concat(chunks));
}

/** Length, name, content, and a checksum over the last two. */
function toChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(content.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(new TextEncoder().encode(name), 4);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)));
  return chunk;
}
