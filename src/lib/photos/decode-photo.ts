import {
  cropToAspect,
  resamplePixels,
  type Crop,
  type ImagePixels,
  type PixelSize
} from '../pixels';
import { nextTask } from '../scheduling';
import { canReadCanvas, openCanvas, readCanvas } from './photo-canvas';
import { PhotoError } from './photo-error';
import { isTooLarge, megabyteLimit } from './photo-limits';
import { pictureFormats, type PictureFormat } from './picture-format';
import { readPictureHeader, type PictureHeader } from './picture-header';

/**
 * Turns a picture file into the pixels that the network reads: upright (EXIF orientation applied), centre crop
 * with the aspect of `inputSize`, transparent parts over white, first frame of an animation.
 * Only the header is read here, and sizes are checked before anything is decoded. Throws PhotoError with `name`.
 */
export async function decodePhoto(
  file: Blob,
  name: string,
  inputSize: PixelSize
): Promise<ImagePixels> {
  if (file.size > megabyteLimit * 1e6) {
    throw new PhotoError({ kind: 'too-many-bytes', sizeBytes: file.size, name });
  }
  if (file.size === 0) throw new PhotoError({ kind: 'empty', name });
  const format = checkHeader(await readHeader(file, name), name);
  const bitmap = await decodeBitmap(file, name, format);
  try {
    checkPixelSize(bitmap, name);
    return await shrinkOntoWhite(bitmap, name, inputSize);
  } finally {
    bitmap.close();
  }
}

async function readHeader(file: Blob, name: string): Promise<PictureHeader> {
  try {
    return await readPictureHeader(file);
  } catch (cause) {
    throw new PhotoError({ kind: 'unreadable', name }, { cause });
  }
}

/** Refuses what no browser decodes: its decoder would load the whole file to find that out. */
function checkHeader(header: PictureHeader, name: string): PictureFormat {
  switch (header.kind) {
    case 'picture': {
      const { format, size } = header;
      if (size === 'broken') throw new PhotoError({ kind: 'damaged', format, name });
      if (size !== 'unread') checkPixelSize(size, name);
      return format;
    }
    case 'text':
    case 'unknown':
      throw new PhotoError({ kind: 'not-a-picture', name });
    case 'web-page':
    case 'drawing':
    case 'document':
      throw new PhotoError({ kind: header.kind, name });
  }
}

function checkPixelSize(size: PixelSize, name: string): void {
  const { width, height } = size;
  if (width === 0 || height === 0) throw new PhotoError({ kind: 'no-pixels', name });
  if (isTooLarge(size)) throw new PhotoError({ kind: 'too-many-pixels', width, height, name });
}

/** `createImageBitmap`, because an `<img>` reports a truncated JPEG as loaded. */
async function decodeBitmap(file: Blob, name: string, format: PictureFormat): Promise<ImageBitmap> {
  const { mediaType, isCommon } = pictureFormats[format];
  // A slice copies nothing.
  const typed = file.slice(0, file.size, mediaType);
  try {
    return await createImageBitmap(typed, { imageOrientation: 'from-image' });
  } catch (cause) {
    // Decoding says the same of a damaged file and of one that was deleted meanwhile.
    await readHeader(file, name);
    const kind = isCommon ? 'damaged' : 'unsupported';
    throw new PhotoError({ kind, format, name }, { cause });
  }
}

/**
 * Halves on a canvas (at exactly 2:1 its bilinear filter is the mean of four pixels) while the picture is more
 * than four times too large, then resamples here, so that the result does not hang on a browser's "high" quality.
 */
async function shrinkOntoWhite(
  bitmap: ImageBitmap,
  name: string,
  inputSize: PixelSize
): Promise<ImagePixels> {
  if (!canReadCanvas()) throw new PhotoError({ kind: 'hidden-pixels', name });
  // The first canvas of a page takes a while by itself; each step is a task of its own.
  await nextTask();
  let source: CanvasImageSource = bitmap;
  let from: Crop = cropToAspect(bitmap, inputSize);
  for (;;) {
    const size = canHalve(from, inputSize) ? halve(from) : from;
    const context = openCanvas(size);
    context.drawImage(
      source,
      from.x,
      from.y,
      from.width,
      from.height,
      0,
      0,
      size.width,
      size.height
    );
    if (!canHalve(size, inputSize)) {
      const pixels = readCanvas(context);
      await nextTask();
      const resized = resamplePixels(pixels, inputSize);
      await nextTask();
      return resized;
    }
    source = context.canvas;
    from = { x: 0, y: 0, ...size };
  }
}

function canHalve(size: PixelSize, target: PixelSize): boolean {
  return size.width > 4 * target.width && size.height > 4 * target.height;
}

function halve({ width, height }: PixelSize): PixelSize {
  return { width: Math.round(width / 2), height: Math.round(height / 2) };
}
