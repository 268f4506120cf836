import { crc32, deflateSync } from 'node:zlib';

interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row; alpha is left out. */
  readonly data: Uint8ClampedArray;
}

/** The picture as an 8-bit RGB PNG without filters. */
export function encodePng({ width, height, data }: RgbaPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const stride = width * 3 + 1;
  const rows = Buffer.alloc(height * stride);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    rows.set(data.subarray(i * 4, i * 4 + 3), y * stride + 1 + x * 3);
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    encodeChunk('IHDR', header),
    encodeChunk('IDAT', deflateSync(rows)),
    encodeChunk('IEND', Buffer.alloc(0))
  ]);
}

function encodeChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
