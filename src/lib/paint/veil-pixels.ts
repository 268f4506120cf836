import type { ImagePixels } from '../pixels';
import { entryOf, paletteOf, positionOf, type ColourScale, type FeatureMap } from '../tensors';

/** Opacity at the ends of a scale, 0 to 1: the photo can still be made out under the strongest cell. */
const strongest = 0.85;

/**
 * A map as a veil to lay over a photo, a pixel per value: as opaque as the value is far from 0 on the scale, so that
 * where the scale's low end is 0 a cell that answers with nothing leaves the photo bare.
 */
export function veilPixels(map: FeatureMap, scale: ColourScale): ImagePixels {
  const palette = paletteOf(scale.ramp);
  const data = new Uint8ClampedArray(map.data.length * 4);
  for (let i = 0; i < map.data.length; i++) {
    const value = map.data[i];
    const entry = entryOf(scale, value) * 4;
    data.set(palette.subarray(entry, entry + 3), i * 4);
    data[i * 4 + 3] = strongest * 255 * strengthOf(scale, value);
  }
  return { width: map.width, height: map.height, data };
}

function strengthOf(scale: ColourScale, value: number): number {
  const position = Math.max(0, Math.min(1, positionOf(scale, value)));
  return scale.ramp === 'diverging' ? Math.abs(2 * position - 1) : position;
}
