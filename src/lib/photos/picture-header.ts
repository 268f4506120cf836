import type { PixelSize } from '../pixels';
import type { ByteReader } from './byte-reader';
import { FileBytes } from './file-bytes';
import { readIsobmffSize } from './isobmff-size';
import { recogniseFormat, type PictureFormat } from './picture-format';
import { readBmpSize, readGifSize, readJpegSize, readPngSize, readWebpSize } from './picture-size';

/** What the first bytes of a file say that it is, whatever its name says. */
export type PictureHeader =
  /** `size` as stored, before any EXIF rotation. */
  | { readonly kind: 'picture'; readonly format: PictureFormat; readonly size: HeaderSize }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'document' }
  | { readonly kind: 'text' }
  | { readonly kind: 'unknown' };

/** `broken` where the header is cut off; `unread` in formats whose headers nobody reads here. */
export type HeaderSize = PixelSize | 'broken' | 'unread';

type SizeReader = (file: FileBytes) => Promise<PixelSize | null>;

const sizeReaders: Readonly<Partial<Record<PictureFormat, SizeReader>>> = {
  png: readPngSize,
  jpeg: readJpegSize,
  gif: readGifSize,
  webp: readWebpSize,
  bmp: readBmpSize,
  avif: readIsobmffSize,
  heic: readIsobmffSize
};

const headBytes = 1024;

/** Recognises a file by its content, of which only the header is loaded. Rejects only where the file cannot be read. */
export async function readPictureHeader(file: Blob): Promise<PictureHeader> {
  const bytes = new FileBytes(file);
  const head = await bytes.read(0, headBytes);
  const format = recogniseFormat(head);
  if (format) return { kind: 'picture', format, size: await readSize(bytes, format) };
  return recogniseText(head);
}

async function readSize(file: FileBytes, format: PictureFormat): Promise<HeaderSize> {
  const read = sizeReaders[format];
  if (read === undefined) return 'unread';
  try {
    return (await read(file)) ?? 'broken';
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function recogniseText(head: ByteReader): PictureHeader {
  if (head.has(0, '%PDF-')) return { kind: 'document' };
  const { bytes } = head;
  if (bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))) {
    return { kind: 'unknown' };
  }
  const text = new TextDecoder().decode(bytes).toLowerCase();
  if (text.includes('<html') || text.includes('<!doctype html')) return { kind: 'web-page' };
  if (text.includes('<svg')) return { kind: 'drawing' };
  return { kind: 'text' };
}
