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
import { readPictureHeader, type PictureFormat } from './picture-header';

/**
 * Turns a picture file into the pixels that the network reads: upright (EXIF orientation applied), centre crop
 * with the aspect of `inputSize`, transparent parts over white, first frame of an animation.
 * Sizes are checked before anything is decoded. Throws PhotoError; `name` stands in its sentence.
 */
export async function decodePhoto(
  file: Blob,
  name: string,
  inputSize: PixelSize
): Promise<ImagePixels> {
  if (file.size > megabyteLimit * 1e6) {
    throw new PhotoError(name, { kind: 'too-many-bytes', sizeBytes: file.size });
  }
  const content = await readContent(file, name);
  if (content.length === 0) throw new PhotoError(name, { kind: 'empty' });
  const format = checkHeader(content, name);
  const bitmap = await decodeBitmap(content, name, format);
  try {
    checkPixelSize(bitmap, name);
    return await shrinkOntoWhite(bitmap, name, inputSize);
  } finally {
    bitmap.close();
  }
}

async function readContent(file: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new PhotoError(name, { kind: 'unreadable' }, { cause });
  }
}

/** Null where the content is unknown to us, which leaves the decision to the browser. */
function checkHeader(content: Uint8Array, name: string): PictureFormat | null {
  const header = readPictureHeader(content);
  switch (header.kind) {
    case 'picture':
      if (!header.size) throw new PhotoError(name, { kind: 'damaged', format: header.format });
      checkPixelSize(header.size, name);
      return header.format;
    case 'text':
      throw new PhotoError(name, { kind: 'not-a-picture' });
    case 'web-page':
    case 'drawing':
      throw new PhotoError(name, { kind: header.kind });
    case 'unknown':
      return null;
  }
}

function checkPixelSize(size: PixelSize, name: string): void {
  const { width, height } = size;
  if (width === 0 || height === 0) throw new PhotoError(name, { kind: 'no-pixels' });
  if (isTooLarge(size)) throw new PhotoError(name, { kind: 'too-many-pixels', width, height });
}

/** `createImageBitmap`, because an `<img>` reports a truncated JPEG as loaded. */
async function decodeBitmap(
  content: Uint8Array<ArrayBuffer>,
  name: string,
  format: PictureFormat | null
): Promise<ImageBitmap> {
  // Some browsers believe the type and not the content, so the type is the one that the content has.
  const blob = new Blob([content], format ? { type: `image/${format}` } : {});
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch (cause) {
    if (!format) throw new PhotoError(name, { kind: 'not-a-picture' }, { cause });
    const kind = format === 'heic' ? 'unsupported' : 'damaged';
    throw new PhotoError(name, { kind, format }, { cause });
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
  if (!canReadCanvas()) throw new PhotoError(name, { kind: 'hidden-pixels' });
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
