const fileHeaderBytes = 14;
/** BITMAPV4HEADER, the first that names the order of colours. */
const infoHeaderBytes = 108;
const pixelsAt = fileHeaderBytes + infoHeaderBytes;
const bitFields = 3;
const windowsColours = 0x57696e20;

/**
 * Opaque pixels as a BMP file, lossless and as they lie: [height, width, RGBA], the first row first. A frame that is computed
 * with at once is larger so than as a JPEG, and is there sooner: browsers encode in moments when the page has nothing else to do.
 */
export function encodeFrame({ width, height, data }: ImageData): Blob {
  const header = new DataView(new ArrayBuffer(pixelsAt));
  header.setUint16(0, 0x424d);
  const numbers: readonly (readonly [at: number, value: number])[] = [
    [2, pixelsAt + data.length],
    [10, pixelsAt],
    [14, infoHeaderBytes],
    [18, width],
    // Negative: the first row comes first.
    [22, -height],
    // One plane of 32 bits.
    [26, 1 | (32 << 16)],
    [30, bitFields],
    [34, data.length],
    // Where red, green and blue lie; there is no alpha.
    [54, 0x000000ff],
    [58, 0x0000ff00],
    [62, 0x00ff0000],
    [70, windowsColours]
  ];
  for (const [at, value] of numbers) header.setInt32(at, value, true);
  return new Blob([header, data as Uint8ClampedArray<ArrayBuffer>], { type: 'image/bmp' });
}
