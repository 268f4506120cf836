import { findWeightSet, type WeightSetName } from './catalogue';
import type { RunConventions } from './conventions';

/** Files of weights that a reader has brought, and how they are to be read: what the page hands to the worker. */
export interface OwnWeights {
  /** Equal for the same files under the same conventions. */
  readonly id: string;
  /** Another number where the same bytes are read from elsewhere: what was opened before may be gone. */
  readonly copy: number;
  /** Checked to hold a whole network. */
  readonly files: readonly File[];
  /** `gamma` is at most what the files have. */
  readonly conventions: RunConventions;
}

/** Whose values a network is computed with: those of a set by its name, or the reader's own. */
export type ChosenWeights = WeightSetName | OwnWeights;

/** Equal where the same network gives the same values. */
export function keyOfWeights(weights: ChosenWeights): string {
  return typeof weights === 'string' ? weights : `own-${weights.id}`;
}

/** False where every value is a drawn one. */
export function isTrainedSet(weights: ChosenWeights): boolean {
  if (typeof weights !== 'string') return true;
  const origin = findWeightSet(weights)?.origin;
  return origin !== undefined && origin.kind !== 'initialisers';
}
