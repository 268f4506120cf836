import type { ByteReader } from './byte-reader';
import type { PixelSize } from '../pixels';

// Each reader gets the whole file, starts after the signature was recognised, and lets a RangeError
// of the byte reader pass: the header is cut off.

export function readPngSize(bytes: ByteReader): PixelSize | null {
  if (!bytes.has(12, 'IHDR')) return null;
  return { width: bytes.big32(16), height: bytes.big32(20) };
}

export function readGifSize(bytes: ByteReader): PixelSize {
  return { width: bytes.little16(6), height: bytes.little16(8) };
}

/** Heights of bitmaps stored from the top down are negative. */
export function readBmpSize(bytes: ByteReader): PixelSize {
  const isOldHeader = bytes.little32(14) === 12;
  if (isOldHeader) return { width: bytes.little16(18), height: bytes.little16(20) };
  return {
    width: Math.abs(bytes.signedLittle32(18)),
    height: Math.abs(bytes.signedLittle32(22))
  };
}

/** RFC 9649: the lossy, lossless and extended forms keep the size in three places. */
export function readWebpSize(bytes: ByteReader): PixelSize | null {
  switch (bytes.tag(12)) {
    case 'VP8 ':
      return { width: bytes.little16(26) & 0x3fff, height: bytes.little16(28) & 0x3fff };
    case 'VP8L': {
      const packed = bytes.little32(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.little24(24) + 1, height: bytes.little24(27) + 1 };
    default:
      return null;
  }
}

/** Walks the segments to the frame header, so that thumbnails inside EXIF are not taken for the picture. */
export function readJpegSize(bytes: ByteReader): PixelSize | null {
  let offset = 2;
  while (bytes.byte(offset) === 0xff) {
    const marker = bytes.byte(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      return { width: bytes.big16(offset + 7), height: bytes.big16(offset + 5) };
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    offset += hasNoLength(marker) ? 2 : 2 + bytes.big16(offset + 2);
  }
  return null;
}

/** SOF0 to SOF15 without DHT (c4), JPG (c8) and DAC (cc). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
