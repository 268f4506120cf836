import type { PixelSize } from './image-pixels';

export interface Crop extends PixelSize {
  readonly x: number;
  readonly y: number;
}

/**
 * The largest centred rectangle of `source` with the aspect of `target`: for a square input, the whole
 * centre square. (Slim's evaluation keeps only the central 87.5 % of each side; here nothing more is cut,
 * so that a reader sees all of the square.) Whole pixels, at least 1×1.
 */
export function cropToAspect(source: PixelSize, target: PixelSize): Crop {
  const scale = Math.min(source.width / target.width, source.height / target.height);
  const width = clampSide(target.width * scale, source.width);
  const height = clampSide(target.height * scale, source.height);
  return {
    x: Math.floor((source.width - width) / 2),
    y: Math.floor((source.height - height) / 2),
    width,
    height
  };
}

function clampSide(side: number, most: number): number {
  return Math.min(Math.max(Math.round(side), 1), most);
}
