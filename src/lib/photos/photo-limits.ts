import type { PixelSize } from '../pixels';

/** Megabytes of 1,000,000 bytes: the largest file that is read at all. */
export const megabyteLimit = 50;

/** A 12000×12000 PNG of 17 kB takes seconds to decode, so pixels are counted before decoding. */
export const megapixelLimit = 50;

/** Pixels; the longest side that every common browser decodes. */
export const sideLimit = 16_384;

/** True where decoding `size` would take too long or too much memory. */
export function isTooLarge({ width, height }: PixelSize): boolean {
  return width > sideLimit || height > sideLimit || width * height > megapixelLimit * 1e6;
}
