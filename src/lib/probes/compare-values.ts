/**
 * The engine adds in float32 and in an order of its own. Its sum may be off by this share of the absolute terms' sum:
 * about √n roundings of 6e-8 for the longest sums of the network, with room.
 */
export const valueTolerance = 1e-5;

export interface ValueCheck {
  /** |rebuilt − shown|, in the units of the activation. */
  readonly difference: number;
  /** The same as a share of the absolute terms' sum; 0 where both are 0. */
  readonly share: number;
  readonly isWithin: boolean;
}

/** How far a rebuilt value is from the one that the engine computed. */
export function compareValues(
  { value, magnitude }: { readonly value: number; readonly magnitude: number },
  shown: number
): ValueCheck {
  const difference = Math.abs(value - shown);
  const share = difference === 0 ? 0 : difference / magnitude;
  return { difference, share, isWithin: share <= valueTolerance };
}
