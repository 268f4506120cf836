import { aboveEntry, belowEntry, paletteSize, rampSize } from './palette-entries';
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

/** How often values fall to each part of a ramp, all parts equally long. */
export interface RampHistogram {
  /** Values per part, low end first; exact zeros are left out, and what is beyond the ends. */
  readonly bars: readonly number[];
  /** First and last position of the part with most values, 0 to 1 along the ramp; null where there are none. */
  readonly fullest: readonly [number, number] | null;
}

/**
 * The values behind a colour bar. Zeros are told apart since ReLU makes so many of them that no other bar could be seen.
 *
 * @param counts how many values took each entry of a palette
 * @param zeros how many of them are exactly 0
 * @param bars a divisor of the ramp's 254 entries
 */
export function histogramOf(
  counts: Uint32Array,
  { scale, zeros, bars }: { scale: ColourScale; zeros: number; bars: number }
): RampHistogram {
  const entriesPerBar = rampSize / bars;
  const heights = Array.from({ length: bars }, (_, bar) => {
    const first = 1 + bar * entriesPerBar;
    return counts.subarray(first, first + entriesPerBar).reduce((sum, count) => sum + count, 0);
  });
  const barOfZero = Math.floor((entryOf(scale, 0) - 1) / entriesPerBar);
  if (barOfZero in heights) heights[barOfZero] -= zeros;
  const most = Math.max(...heights);
  const fullest = heights.indexOf(most);
  return {
    bars: heights,
    fullest: most > 0 ? [fullest / bars, (fullest + 1) / bars] : null
  };
}
