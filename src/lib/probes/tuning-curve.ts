import { measureRange, type FeatureMap } from '../tensors';

/** How a channel answers to stripes of one orientation. */
export interface TuningPoint {
  /** Of the stripes, anticlockwise from horizontal, 0 to less than 180. */
  readonly degrees: number;
  readonly mean: number;
  readonly max: number;
}

/** What a curve keeps of a map. */
export function summariseResponse({ data }: FeatureMap): Omit<TuningPoint, 'degrees'> {
  const sum = data.reduce((total, value) => total + value, 0);
  return { mean: sum / data.length, max: measureRange(data).max };
}

export interface Tuning {
  /** The measured orientation with the highest mean; null where the channel is silent at all of them, or all are equal. */
  readonly preferred: number | null;
  /**
   * 0 where every orientation is answered alike, 1 where a single one is: 1 minus the circular variance of the means
   * (Ringach, Shapley and Hawken 2002). Null where the means are not all at least 0 or all 0.
   */
  readonly selectivity: number | null;
}

/** What a curve over evenly spaced orientations of half a turn says. */
export function describeTuning(points: readonly TuningPoint[]): Tuning {
  const means = points.map(({ mean }) => mean);
  const { min, max } = measureRange(Float32Array.from(means));
  const preferred = max > min ? points[means.indexOf(Math.max(...means))].degrees : null;
  const total = means.reduce((sum, mean) => sum + mean, 0);
  if (min < 0 || total === 0) return { preferred, selectivity: null };
  // Orientations come round after half a turn, so their angles are doubled.
  const doubled = points.map(({ degrees }) => (degrees * Math.PI) / 90);
  const across = means.reduce((sum, mean, i) => sum + mean * Math.cos(doubled[i]), 0);
  const up = means.reduce((sum, mean, i) => sum + mean * Math.sin(doubled[i]), 0);
  return { preferred, selectivity: Math.hypot(across, up) / total };
}
