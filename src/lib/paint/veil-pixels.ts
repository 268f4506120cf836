import type { ImagePixels } from '../pixels';
import { rampIndex, rampSize, viridisRamp, type FeatureMap, type ValueRange } from '../tensors';

export interface VeilOptions {
  readonly range: ValueRange;
  /** Opacity of the highest value, 0 to 1. */
  readonly alpha?: number;
}

/** Opacity of the lowest value, as a share of the highest's. */
const faintestShare = 0.15;

/** The map as a veil to lay over a photo, a pixel per value: the lower the value, the clearer. */
export function veilPixels(map: FeatureMap, { range, alpha = 0.85 }: VeilOptions): ImagePixels {
  const data = new Uint8ClampedArray(map.data.length * 4);
  for (let i = 0; i < map.data.length; i++) {
    const entry = rampIndex(map.data[i], range);
    data.set(viridisRamp.subarray(entry * 4, entry * 4 + 3), i * 4);
    const share = faintestShare + (1 - faintestShare) * (entry / (rampSize - 1));
    data[i * 4 + 3] = alpha * share * 255;
  }
  return { width: map.width, height: map.height, data };
}
