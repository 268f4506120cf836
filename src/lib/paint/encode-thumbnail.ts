import {
  colourThumbnail,
  paletteOf,
  paletteSize,
  type ColouredMap,
  type FeatureMap,
  type RampName
} from '../tensors';

const headerSize = 54;
const infoHeaderSize = 40;
/** The palette, filled to whole groups of three bytes: what is written in base64 can be joined then. */
const paletteBytes = Math.ceil((4 * paletteSize) / 3) * 3;
const pixelsOffset = headerSize + paletteBytes;

/** An op's output as a small picture for an `<image>`, on the robust scale of the picture's own values. */
export function encodeThumbnail(map: FeatureMap): string {
  return encodeColours(colourThumbnail(map));
}

/**
 * Colours for an `<image>`: a BMP data URL with a palette, one byte a pixel. Plain arithmetic, since 132 of them arrive at
 * once and a PNG through a canvas takes some milliseconds each.
 */
export function encodeColours(map: ColouredMap): string {
  const parts = [toBase64(writeHeader(map)), encodePalette(map.ramp), toBase64(writePixels(map))];
  return `data:image/bmp;base64,${parts.join('')}`;
}

function writeHeader({ height, width }: ColouredMap): Uint8Array {
  const bytes = new Uint8Array(headerSize);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, pixelsOffset + rowSizeOf(width) * height, true);
  view.setUint32(10, pixelsOffset, true);
  view.setUint32(14, infoHeaderSize, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  return bytes;
}

const palettes: Partial<Record<RampName, string>> = {};

function encodePalette(ramp: RampName): string {
  return (palettes[ramp] ??= toBase64(writePalette(ramp)));
}

/** Blue, green, red, and a byte that says nothing. */
function writePalette(ramp: RampName): Uint8Array {
  const bytes = new Uint8Array(paletteBytes);
  const palette = paletteOf(ramp);
  for (let i = 0; i < paletteSize; i++) {
    const [red, green, blue] = palette.subarray(4 * i, 4 * i + 3);
    bytes.set([blue, green, red], 4 * i);
  }
  return bytes;
}

/** Rows stand bottom up, each filled to a multiple of four bytes. */
function writePixels({ height, width, entries }: ColouredMap): Uint8Array {
  const rowSize = rowSizeOf(width);
  const bytes = new Uint8Array(rowSize * height);
  for (let y = 0; y < height; y++) {
    bytes.set(entries.subarray(y * width, (y + 1) * width), (height - 1 - y) * rowSize);
  }
  return bytes;
}

function rowSizeOf(width: number): number {
  return Math.ceil(width / 4) * 4;
}

/** As many arguments as any engine takes in one call. */
const mostLetters = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += mostLetters) {
    const part: ArrayLike<number> = bytes.subarray(at, at + mostLetters);
    // Spread, they would be taken one by one, which takes ten times as long.
    binary += String.fromCharCode.apply(null, part as number[]);
  }
  return btoa(binary);
}
