import { defaultConfiguration } from '../network';
import type { Place } from '../place';
import type { Explorer } from './explorer.svelte';

/** Of classifiers; null where there is none. */
interface ClassCounts {
  readonly left: number | null;
  readonly taken: number | null;
}

/**
 * Turns the page to other weights, and the network to as many classes as their classifier has. Where they have none, a network
 * that has those of the weights that are left goes back to the usual number.
 */
export function runWithWeights(
  explorer: Explorer,
  weights: Place['weights'],
  { left, taken }: ClassCounts
): void {
  const held = explorer.place.config.numClasses;
  const numClasses = taken ?? (held === left ? defaultConfiguration.numClasses : held);
  if (numClasses !== held) explorer.configure({ numClasses });
  explorer.set({ weights });
}
