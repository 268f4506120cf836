import type { ImagePixels, PixelSize } from './image-pixels';

/** The middle of the range, which the usual scaling of inputs turns into about 0. */
const grey = 128;

export interface PixelBox extends PixelSize {
  readonly x: number;
  readonly y: number;
}

/** The picture with a grey rectangle over it; what of the rectangle lies outside is left out. */
export function coverPixels(source: ImagePixels, { x, y, width, height }: PixelBox): ImagePixels {
  const data = source.data.slice();
  const left = Math.max(0, x);
  const right = Math.min(source.width, x + width);
  for (let row = Math.max(0, y); row < Math.min(source.height, y + height); row++) {
    for (let column = left; column < right; column++) {
      const at = (row * source.width + column) * 4;
      data.fill(grey, at, at + 3);
    }
  }
  return { ...source, data };
}
