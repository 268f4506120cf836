import type { OpDifference } from '../inference';
import { outputOpOf, type Network } from '../network';

export interface CurvePoint {
  readonly endPoint: string;
  /** Null until it has been computed. */
  readonly difference: OpDifference | null;
}

/** One point for each end point, in the order of the network. */
export function listCurve(
  network: Network,
  differences: ReadonlyMap<string, OpDifference>
): readonly CurvePoint[] {
  return network.endPoints.map(({ name }) => ({
    endPoint: name,
    difference: differences.get(outputOpOf(network, name)?.scope ?? '') ?? null
  }));
}

/** From 0, not changed at all, to 4. */
export type ChangeLevel = 0 | 1 | 2 | 3 | 4;

/** Relative L2 from which a level begins: the smallest change that counts, a tenth, three tenths, six tenths. */
export const levelStarts = [1e-6, 0.1, 0.3, 0.6] as const;

export function changeLevel({ relativeL2 }: OpDifference): ChangeLevel {
  return levelStarts.filter((start) => relativeL2 >= start).length as ChangeLevel;
}

/** By scope; of two of one op the later counts. */
export function indexDifferences(
  differences: readonly OpDifference[]
): ReadonlyMap<string, OpDifference> {
  return new Map(differences.map((difference) => [difference.scope, difference]));
}

/** By scope. */
export function indexLevels(
  differences: readonly OpDifference[]
): ReadonlyMap<string, ChangeLevel> {
  return new Map(differences.map((difference) => [difference.scope, changeLevel(difference)]));
}
