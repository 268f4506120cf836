import type { ImagePixels, PixelSize } from './image-pixels';

/** Every pixel from where `from` says it comes, as [x, y] in the source; both in whole pixels. */
function rearrange(
  source: ImagePixels,
  { width, height }: PixelSize,
  from: (x: number, y: number) => readonly [number, number]
): ImagePixels {
  const pixels = new Uint32Array(source.data.slice().buffer);
  const moved = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = from(x, y);
      moved[y * width + x] = pixels[fromY * source.width + fromX];
    }
  }
  return { width, height, data: new Uint8ClampedArray(moved.buffer) };
}

/** Left and right change places. */
export function mirrorPixels(source: ImagePixels): ImagePixels {
  return rearrange(source, source, (x, y) => [source.width - 1 - x, y]);
}

/** Turned clockwise by quarters; one and three quarters swap width and height. */
export function turnPixels(source: ImagePixels, quarters: 1 | 2 | 3): ImagePixels {
  const { width, height } = source;
  if (quarters === 2) return rearrange(source, source, (x, y) => [width - 1 - x, height - 1 - y]);
  const turned = { width: height, height: width };
  return quarters === 1
    ? rearrange(source, turned, (x, y) => [y, height - 1 - x])
    : rearrange(source, turned, (x, y) => [width - 1 - y, x]);
}

/** Moved right and down by whole pixels, left and up where negative. What is laid open repeats the edge. */
export function shiftPixels(source: ImagePixels, by: { x: number; y: number }): ImagePixels {
  const within = (position: number, size: number) => Math.max(0, Math.min(size - 1, position));
  return rearrange(source, source, (x, y) => [
    within(x - by.x, source.width),
    within(y - by.y, source.height)
  ]);
}

/** A rectangle of the picture; it must lie inside. */
export function cropPixels(
  source: ImagePixels,
  { x: left, y: top, ...size }: PixelSize & { readonly x: number; readonly y: number }
): ImagePixels {
  return rearrange(source, size, (x, y) => [left + x, top + y]);
}
