import { rampIndex, rampSize, viridisRamp, type FeatureMap, type ValueRange } from '../tensors';
import type { PixelBlock } from './colour-pixels';

/** RGBA bytes, row by row. */
export interface PhotoPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface VeilOptions {
  readonly range: ValueRange;
  /** Opacity of the highest value, 0 to 1. */
  readonly alpha?: number;
}

/** Opacity of the lowest value, as a share of the highest's. */
const faintestShare = 0.15;

/** The map as a veil to lay over a photo, a pixel per value: the lower the value, the clearer. */
export function veilPixels(map: FeatureMap, { range, alpha = 0.85 }: VeilOptions): PixelBlock {
  const pixels = new Uint8ClampedArray(map.data.length * 4);
  for (let i = 0; i < map.data.length; i++) {
    const entry = rampIndex(map.data[i], range);
    pixels.set(viridisRamp.subarray(entry * 4, entry * 4 + 3), i * 4);
    const share = faintestShare + (1 - faintestShare) * (entry / (rampSize - 1));
    pixels[i * 4 + 3] = alpha * share * 255;
  }
  return { width: map.width, height: map.height, pixels };
}

/** The photo in grey (Rec. 709 luma), so that the only colours are the map's. */
export function greyPixels({ width, height, data }: PhotoPixels): PixelBlock {
  const pixels = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
    pixels.fill(grey, at, at + 3);
    pixels[at + 3] = 255;
  }
  return { width, height, pixels };
}
