import type { Network } from '../network';
import { channelsInto, listSteps, type Step } from './branch-steps';

/** The module before, built of the same windows. */
export interface Repeat {
  readonly of: string;
  /** Filters there and here, each pair once; empty where all are alike. */
  readonly filters: readonly { readonly there: number; readonly here: number }[];
  /** Channels into either. */
  readonly input: { readonly there: number; readonly here: number };
}

export type BranchSteps = ReadonlyMap<string, readonly Step[]>;

/** Steps of each branch; empty for an end point without branches. */
export function listBranchSteps(network: Network, endPoint: string): BranchSteps {
  const branches = new Set(
    network.ops.filter((op) => op.endPoint === endPoint).map(({ branch }) => branch)
  );
  branches.delete(null);
  return new Map([...branches].map((branch) => [branch!, listSteps(network, endPoint, branch!)]));
}

/** Null where the end point before it is built of other windows. */
export function findRepeat(network: Network, endPoint: string): Repeat | null {
  const index = network.endPoints.findIndex(({ name }) => name === endPoint);
  const before = network.endPoints[index - 1]?.name;
  if (before === undefined) return null;
  const [there, here] = [listBranchSteps(network, before), listBranchSteps(network, endPoint)];
  if (here.size === 0 || writeWindows(there) !== writeWindows(here)) return null;
  const [thereOps, hereOps] = [there, here].map((steps) => [...steps.values()].flat(2));
  const pairs = hereOps.flatMap((op, position) => {
    const other = thereOps[position];
    const isConv = op.kind === 'conv' && op.outShape[3] !== other.outShape[3];
    return isConv ? [{ there: other.outShape[3], here: op.outShape[3] }] : [];
  });
  const inputOf = (steps: BranchSteps) => channelsInto([...steps.values()][0][0]);
  return {
    of: before,
    filters: [...new Map(pairs.map((pair) => [`${pair.there} ${pair.here}`, pair])).values()],
    input: { there: inputOf(there), here: inputOf(here) }
  };
}

/** Equal for modules of the same windows, whatever their filters and names. */
function writeWindows(steps: BranchSteps): string {
  return JSON.stringify(
    [...steps].map(([branch, own]) => [
      branch,
      own.map((step) => step.map(({ kind, kernel, stride }) => [kind, kernel, stride]))
    ])
  );
}
