import type { Pair } from '$lib/network';

/** What an op, or all of a module, costs. */
export interface CostFacts {
  readonly params: number;
  readonly multiplyAdds: number;
  /** Of the output in float32. */
  readonly outputBytes: number;
  /** Pixels of the image; null where no map is left. */
  readonly receptiveField: Pair | null;
}
