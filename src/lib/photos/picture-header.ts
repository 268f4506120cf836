import { ByteReader } from './byte-reader';
import { readIsobmffSize } from './isobmff-size';
import type { PixelSize } from '../pixels';
import { readBmpSize, readGifSize, readJpegSize, readPngSize, readWebpSize } from './picture-size';

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic';

export const formatNames: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  avif: 'AVIF',
  heic: 'HEIC'
};

/** What the first bytes of a file say that it is, whatever its name says. */
export type PictureHeader =
  /** `size` as stored, before any EXIF rotation; null where the header is cut off or broken. */
  | { readonly kind: 'picture'; readonly format: PictureFormat; readonly size: PixelSize | null }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'text' }
  | { readonly kind: 'unknown' };

const sizeReaders = {
  png: readPngSize,
  jpeg: readJpegSize,
  gif: readGifSize,
  webp: readWebpSize,
  bmp: readBmpSize,
  avif: readIsobmffSize,
  heic: readIsobmffSize
} as const satisfies Record<PictureFormat, (bytes: ByteReader) => PixelSize | null>;

/** Recognises a file by its content. `content`: the whole file. Never throws. */
export function readPictureHeader(content: Uint8Array): PictureHeader {
  const bytes = new ByteReader(content);
  const format = recogniseFormat(bytes);
  if (format) return { kind: 'picture', format, size: readSize(bytes, format) };
  return recogniseText(content);
}

function recogniseFormat(bytes: ByteReader): PictureFormat | null {
  if (bytes.has(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (bytes.has(0, '\xff\xd8\xff')) return 'jpeg';
  if (bytes.has(0, 'GIF87a') || bytes.has(0, 'GIF89a')) return 'gif';
  if (bytes.has(0, 'RIFF') && bytes.has(8, 'WEBP')) return 'webp';
  // Bytes 6 to 9 are reserved and zero: "BM" alone also begins ordinary words.
  if (bytes.has(0, 'BM') && bytes.has(6, '\0\0\0\0')) return 'bmp';
  if (bytes.has(4, 'ftyp')) return recogniseBrand(bytes);
  return null;
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];

/** The major brand may be the general `mif1`, so all brands of the `ftyp` box are read. */
function recogniseBrand(bytes: ByteReader): PictureFormat | null {
  const end = Math.min(bytes.length, bytes.big32(0), 256);
  for (let offset = 8; offset + 4 <= end; offset += 4) {
    const brand = bytes.tag(offset);
    if (brand === 'avif' || brand === 'avis') return 'avif';
    if (heicBrands.includes(brand)) return 'heic';
  }
  return null;
}

function readSize(bytes: ByteReader, format: PictureFormat): PixelSize | null {
  try {
    return sizeReaders[format](bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const textSampleBytes = 1024;

function recogniseText(content: Uint8Array): PictureHeader {
  const sample = content.subarray(0, textSampleBytes);
  if (sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))) {
    return { kind: 'unknown' };
  }
  const text = new TextDecoder().decode(sample).toLowerCase();
  if (text.includes('<html') || text.includes('<!doctype html')) return { kind: 'web-page' };
  if (text.includes('<svg')) return { kind: 'drawing' };
  return { kind: 'text' };
}
