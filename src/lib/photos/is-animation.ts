import { FileBytes } from './file-bytes';
import { recogniseFormat, type PictureFormat } from './picture-format';

/**
 * Whether a picture file holds more than one frame, of which only the first is used. Loads it part by part and stops at the
 * second frame. False where that cannot be told, as in a file that is cut off; never rejects.
 */
export async function isAnimation(file: Blob): Promise<boolean> {
  const bytes = new FileBytes(file);
  try {
    const format = recogniseFormat(await bytes.read(0, 256));
    return format !== null && ((await frameReaders[format]?.(bytes)) ?? false);
  } catch {
    // What is wrong with the file is said where it is decoded.
    return false;
  }
}

const frameReaders: Readonly<
  Partial<Record<PictureFormat, (file: FileBytes) => Promise<boolean>>>
> = {
  gif: hasSecondGifFrame,
  png: hasPngAnimation,
  webp: hasWebpAnimation,
  avif: isSequence,
  heic: isSequence
};

/** GIF89a specification: blocks of data sub-blocks, each with its length in front and an empty one at the end. */
async function hasSecondGifFrame(file: FileBytes): Promise<boolean> {
  const screen = await file.read(0, 13);
  let offset = 13 + colourTableBytes(screen.byte(10));
  let frames = 0;
  for (;;) {
    const block = await file.read(offset, 10);
    switch (block.byte(0)) {
      case 0x21:
        offset = await skipSubBlocks(file, offset + 2);
        break;
      case 0x2c:
        if (++frames === 2) return true;
        // After the descriptor and its colours, one byte for the length of codes.
        offset = await skipSubBlocks(file, offset + 11 + colourTableBytes(block.byte(9)));
        break;
      default:
        return false;
    }
  }
}

function colourTableBytes(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}

async function skipSubBlocks(file: FileBytes, start: number): Promise<number> {
  let offset = start;
  for (;;) {
    const length = (await file.read(offset, 1)).byte(0);
    offset += 1 + length;
    if (length === 0) return offset;
  }
}

/** PNG third edition, 11.3.6.1: `acTL` stands before the picture's data and says how many frames there are. */
async function hasPngAnimation(file: FileBytes): Promise<boolean> {
  let offset = 8;
  for (;;) {
    const chunk = await file.read(offset, 12);
    if (chunk.has(4, 'acTL')) return chunk.big32(8) > 1;
    if (chunk.has(4, 'IDAT') || chunk.has(4, 'IEND')) return false;
    offset += 12 + chunk.big32(0);
  }
}

/** RFC 9649, 2.7: the second lowest bit of the extended form's flags. */
async function hasWebpAnimation(file: FileBytes): Promise<boolean> {
  const head = await file.read(0, 21);
  return head.has(12, 'VP8X') && (head.byte(20) & 0x02) !== 0;
}

/** The major brand of an image sequence, as AV1 and HEVC pictures have it. */
async function isSequence(file: FileBytes): Promise<boolean> {
  const head = await file.read(0, 12);
  return ['avis', 'hevc', 'hevx', 'msf1'].includes(head.tag(8));
}
