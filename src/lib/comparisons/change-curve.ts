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

/** How full a gauge is, from 0 to 1: half where B is as far from A as A is large, and never quite full. */
export function changeShare({ relativeL2 }: OpDifference): number {
  return Number.isFinite(relativeL2) ? relativeL2 / (1 + relativeL2) : 1;
}
