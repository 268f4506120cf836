import type { Pair } from '../network';

/** Whole pixels of the image. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The nearest box of at least one pixel that lies within the image [height, width]; it keeps its size where that fits. */
export function fitRegion(box: Box, [imageHeight, imageWidth]: Pair): Box {
  const width = clamp(Math.round(box.width), 1, imageWidth);
  const height = clamp(Math.round(box.height), 1, imageHeight);
  return {
    x: clamp(Math.round(box.x), 0, imageWidth - width),
    y: clamp(Math.round(box.y), 0, imageHeight - height),
    width,
    height
  };
}

/** The middle of the image, a third of each side: what is asked about before the reader has said anything. */
export function middleRegion([height, width]: Pair): Box {
  const [third, thirdDown] = [Math.round(width / 3), Math.round(height / 3)];
  return { x: third, y: thirdDown, width: third, height: thirdDown };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The box between two corners, whichever they are, cut at the image's border. */
export function spanRegion(one: Point, other: Point, [height, width]: Pair): Box {
  const along = (from: number, to: number, length: number) => {
    const start = clamp(Math.floor(Math.min(from, to)), 0, length - 1);
    return { start, length: clamp(Math.ceil(Math.max(from, to)), start + 1, length) - start };
  };
  const across = along(one.x, other.x, width);
  const down = along(one.y, other.y, height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
