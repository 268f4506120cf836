import type { PixelSize } from '../pixels';
import type { FileBytes } from './file-bytes';

// Each reader is called after the signature was recognised, and lets a RangeError of the byte reader pass: the header is
// cut off.

/** Enough for every header that has its size in a fixed place. */
const headBytes = 32;

export async function readPngSize(file: FileBytes): Promise<PixelSize | null> {
  const head = await file.read(0, headBytes);
  if (!head.has(12, 'IHDR')) return null;
  return { width: head.big32(16), height: head.big32(20) };
}

export async function readGifSize(file: FileBytes): Promise<PixelSize> {
  const head = await file.read(0, headBytes);
  return { width: head.little16(6), height: head.little16(8) };
}

/** Heights of bitmaps stored from the top down are negative. */
export async function readBmpSize(file: FileBytes): Promise<PixelSize> {
  const head = await file.read(0, headBytes);
  const isOldHeader = head.little32(14) === 12;
  if (isOldHeader) return { width: head.little16(18), height: head.little16(20) };
  return { width: Math.abs(head.signedLittle32(18)), height: Math.abs(head.signedLittle32(22)) };
}

/** RFC 9649: the lossy, lossless and extended forms keep the size in three places. */
export async function readWebpSize(file: FileBytes): Promise<PixelSize | null> {
  const head = await file.read(0, headBytes);
  switch (head.tag(12)) {
    case 'VP8 ':
      return { width: head.little16(26) & 0x3fff, height: head.little16(28) & 0x3fff };
    case 'VP8L': {
      const packed = head.little32(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.little24(24) + 1, height: head.little24(27) + 1 };
    default:
      return null;
  }
}

/** Walks the segments to the frame header, so that thumbnails inside EXIF are not taken for the picture. */
export async function readJpegSize(file: FileBytes): Promise<PixelSize | null> {
  let offset = 2;
  for (;;) {
    const segment = await file.read(offset, 9);
    if (segment.byte(0) !== 0xff) return null;
    const marker = segment.byte(1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (isFrameHeader(marker)) return { width: segment.big16(7), height: segment.big16(5) };
    if (marker === 0xd9 || marker === 0xda) return null;
    offset += hasNoLength(marker) ? 2 : 2 + segment.big16(2);
  }
}

/** SOF0 to SOF15 without DHT (c4), JPG (c8) and DAC (cc). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
