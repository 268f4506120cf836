import { rampIndex, rampSize, viridisRamp, type FeatureMap, type ValueRange } from '../tensors';
import type { PixelBlock } from './colour-pixels';

/** RGBA bytes, row by row. */
export interface PhotoPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface OverlayOptions {
  readonly range: ValueRange;
  /** Opacity of the highest value, 0 to 1; lower values let more of the photo through. */
  readonly alpha?: number;
}

/** Opacity of the lowest value, as a share of `alpha`. */
const faintestShare = 0.15;

/**
 * The map, stretched edge to edge over the photo in grey, at the photo's resolution. Every photo pixel takes the value
 * of the nearest cell.
 */
export function overlayPixels(
  photo: PhotoPixels,
  map: FeatureMap,
  { range, alpha = 0.85 }: OverlayOptions
): PixelBlock {
  const { width, height, data } = photo;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * map.height) / height) * map.width;
    for (let x = 0; x < width; x++) {
      const value = map.data[row + Math.floor((x * map.width) / width)];
      const entry = rampIndex(value, range);
      const share = alpha * (faintestShare + (1 - faintestShare) * (entry / (rampSize - 1)));
      const at = (y * width + x) * 4;
      // Rec. 709 luma
      const grey = 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
      for (let part = 0; part < 3; part++) {
        pixels[at + part] = grey + (viridisRamp[entry * 4 + part] - grey) * share;
      }
      pixels[at + 3] = 255;
    }
  }
  return { width, height, pixels };
}
