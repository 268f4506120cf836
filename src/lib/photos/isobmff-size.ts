import type { PixelSize } from '../pixels';
import type { FileBytes } from './file-bytes';

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
export async function readIsobmffSize(bytes: FileBytes): Promise<PixelSize | null> {
  const file = { type: 'file', start: 0, end: bytes.length };
  const meta = await findBox(bytes, file, 'meta');
  if (!meta) return null;
  // `meta` is a full box: four bytes of version and flags come before its children.
  const properties = await findBox(bytes, { ...meta, start: meta.start + 4 }, 'iprp');
  const container = properties && (await findBox(bytes, properties, 'ipco'));
  if (!container) return null;

  let largest: PixelSize | null = null;
  for await (const box of listBoxes(bytes, container)) {
    if (box.type !== 'ispe') continue;
    const content = await bytes.read(box.start, 12);
    const size = { width: content.big32(4), height: content.big32(8) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

async function findBox(bytes: FileBytes, parent: Box, type: string): Promise<Box | null> {
  for await (const box of listBoxes(bytes, parent)) if (box.type === type) return box;
  return null;
}

async function* listBoxes(bytes: FileBytes, parent: Box): AsyncGenerator<Box> {
  let offset = parent.start;
  while (offset + 8 <= parent.end) {
    const header = await bytes.read(offset, 16);
    const shortLength = header.big32(0);
    const isLong = shortLength === 1;
    const headerLength = isLong ? 16 : 8;
    const length = isLong
      ? header.big32(8) * 2 ** 32 + header.big32(12)
      : shortLength || parent.end - offset;
    if (length < headerLength) return;
    const end = Math.min(offset + length, parent.end);
    yield { type: header.tag(4), start: offset + headerLength, end };
    offset += length;
  }
}
