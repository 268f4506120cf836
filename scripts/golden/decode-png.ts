import { inflateSync } from 'node:zlib';

export interface RgbPicture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly data: Uint8Array;
}

/** Decodes the one kind of PNG that the sample photographs are: 8-bit RGB, not interlaced. Throws on any other. */
export function decodePng(bytes: Uint8Array): RgbPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let header: Uint8Array | undefined;
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = chunk;
    if (name === 'IDAT') packed.push(chunk);
    at += length + 12;
  }
  if (header === undefined || header.subarray(8).join() !== '8,2,0,0,0') {
    throw new Error('Only 8-bit RGB PNG files without interlacing can be read here.');
  }
  const size = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  return { width, height, data: undoFilters(inflateSync(Buffer.concat(packed)), width, height) };
}

/** PNG specification, section 9: every row starts with the number of the filter that was used on it. */
function undoFilters(rows: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 3;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const to = y * stride + x;
      const left = x < 3 ? 0 : data[to - 3];
      const up = y === 0 ? 0 : data[to - stride];
      const upLeft = x < 3 || y === 0 ? 0 : data[to - stride - 3];
      data[to] = rows[y * (stride + 1) + 1 + x] + predict(filter, left, up, upLeft);
    }
  }
  return data;
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left + up - upLeft, [left, up, upLeft]);
    default:
      throw new Error(`${filter} is no PNG filter.`);
  }
}

function nearest(estimate: number, candidates: readonly number[]): number {
  return candidates.reduce((best, candidate) =>
    Math.abs(estimate - candidate) < Math.abs(estimate - best) ? candidate : best
  );
}
