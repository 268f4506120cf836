import { aboveEntry, belowEntry, paletteSize } from './colour-ramps';
import { entryOf, type ColourScale } from './colour-scale';

/** Shares of values beyond the ends of a scale, 0 to 1. */
export interface SharesBeyond {
  readonly below: number;
  readonly above: number;
}

/** How many of these values take each entry of the scale's palette. */
export function countEntries(data: Float32Array, scale: ColourScale): Uint32Array {
  const counts = new Uint32Array(paletteSize);
  for (const value of data) counts[entryOf(scale, value)]++;
  return counts;
}

/** @param counts how many values took each entry of a palette */
export function sharesBeyond(counts: Uint32Array): SharesBeyond {
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0)
  );
  return { below: counts[belowEntry] / total, above: counts[aboveEntry] / total };
}
