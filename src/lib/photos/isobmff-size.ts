import type { ByteReader } from './byte-reader';
import type { PixelSize } from '../pixels';

interface Box {
  readonly type: string;
  /** Byte offsets of the content, without the box's own header. */
  readonly start: number;
  readonly end: number;
}

/**
 * Size of an AVIF or HEIC picture: the largest `ispe` property (tiles and thumbnails have smaller ones
 * of their own). Source: ISO/IEC 23008-12, 6.5.3. Throws RangeError where the header is cut off.
 */
export function readIsobmffSize(bytes: ByteReader): PixelSize | null {
  const file = { type: 'file', start: 0, end: bytes.length };
  const meta = findBox(bytes, file, 'meta');
  if (!meta) return null;
  // `meta` is a full box: four bytes of version and flags come before its children.
  const properties = findBox(bytes, { ...meta, start: meta.start + 4 }, 'iprp');
  const container = properties && findBox(bytes, properties, 'ipco');
  if (!container) return null;

  let largest: PixelSize | null = null;
  for (const box of listBoxes(bytes, container)) {
    if (box.type !== 'ispe') continue;
    const size = { width: bytes.big32(box.start + 4), height: bytes.big32(box.start + 8) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function findBox(bytes: ByteReader, parent: Box, type: string): Box | null {
  for (const box of listBoxes(bytes, parent)) if (box.type === type) return box;
  return null;
}

function* listBoxes(bytes: ByteReader, parent: Box): Generator<Box> {
  let offset = parent.start;
  while (offset + 8 <= parent.end) {
    const shortLength = bytes.big32(offset);
    const isLong = shortLength === 1;
    const headerLength = isLong ? 16 : 8;
    const length = isLong
      ? bytes.big32(offset + 8) * 2 ** 32 + bytes.big32(offset + 12)
      : shortLength || parent.end - offset;
    if (length < headerLength) return;
    const end = Math.min(offset + length, parent.end);
    yield { type: bytes.tag(offset + 4), start: offset + headerLength, end };
    offset += length;
  }
}
