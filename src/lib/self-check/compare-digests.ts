import { countElements } from '../network';
import type { TensorDigest } from './digest';

/** What of a tensor lies farthest from the reference. */
export type Measure = 'shape' | 'samples' | 'norm' | 'mean' | 'sums';

export interface Deviation {
  readonly measure: Measure;
  /** In units of the reference's norm; Infinity where shapes differ or a value is no number. */
  readonly error: number;
}

/**
 * How far a tensor is from its reference, by the measure that sees most of it. All are scaled by the reference's norm, so
 * that each estimates ‖actual − expected‖ / ‖expected‖ or a part of it.
 */
export function compareDigests(actual: TensorDigest, expected: TensorDigest): Deviation {
  if (actual.shape.join() !== expected.shape.join()) return { measure: 'shape', error: Infinity };
  const { norm } = expected;
  const size = countElements(expected.shape);
  const deviations: readonly Deviation[] = [
    {
      measure: 'samples',
      error:
        (distance(actual.samples, expected.samples) / norm) *
        Math.sqrt(size / expected.samples.length)
    },
    { measure: 'sums', error: distance(actual.sums, expected.sums) / norm },
    { measure: 'norm', error: Math.abs(actual.norm - norm) / norm },
    { measure: 'mean', error: (Math.abs(actual.mean - expected.mean) / norm) * Math.sqrt(size) }
  ];
  return deviations
    .map(({ measure, error }) => ({ measure, error: Number.isFinite(error) ? error : Infinity }))
    .reduce((worst, next) => (next.error > worst.error ? next : worst));
}

function distance(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Infinity;
  const squares = expected.reduce((sum, value, i) => sum + (actual[i] - value) ** 2, 0);
  return Math.sqrt(squares);
}
