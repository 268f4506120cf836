import type { Pair } from '../network';
import {
  channelsInto,
  channelsOutOf,
  forkSide,
  gridOf,
  isPlain,
  isPointwise,
  pairSide,
  squareSide,
  type Step
} from './branch-steps';

/** Channels into the branch, out of its opening 1×1 where it has one, and out of the branch. */
interface Channels {
  readonly in: number;
  readonly narrowed: number | null;
  readonly out: number;
}

/** What a branch is for, found from the windows in it; numbers are those of the network at hand. */
export type BranchPurpose = { readonly branch: string; readonly channels: Channels } & (
  | { readonly kind: 'pointwise' }
  /** 1×1, then one square window. */
  | { readonly kind: 'one-window'; readonly side: number }
  /** 1×1, then square windows in a row; `view` is the side of what they see together. */
  | { readonly kind: 'stacked'; readonly sides: readonly number[]; readonly view: number }
  /** A pool that keeps the grid, then 1×1. */
  | { readonly kind: 'pooled'; readonly window: Pair }
  /** 1×1, then 1×n and n×1 in turns; `view` as above. */
  | {
      readonly kind: 'crossed';
      readonly side: number;
      readonly pairs: number;
      readonly view: number;
      readonly grid: Pair;
    }
  /** 1×1, then 1×n beside n×1; `before` is the side of a square window between them. */
  | {
      readonly kind: 'forked';
      readonly side: number;
      readonly before: number | null;
      readonly each: readonly number[];
    }
  /** Ends in a convolution with stride. */
  | {
      readonly kind: 'strided-conv';
      readonly grids: Grids;
      readonly stride: number;
      readonly before: Before;
    }
  /** Only pools, with stride. */
  | { readonly kind: 'strided-pool'; readonly grids: Grids; readonly stride: number }
);

interface Grids {
  readonly in: Pair;
  readonly out: Pair;
}

/** What a branch with stride does on the large grid first, beside its 1×1. */
export type Before =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'squares'; readonly sides: readonly number[] }
  | { readonly kind: 'crossed'; readonly side: number };

/** Null where the branch is of no kind that there is something to say of. */
function findBranchPurpose(branch: string, steps: readonly Step[]): BranchPurpose | null {
  const [first, ...others] = steps;
  if (first === undefined) return null;
  const opens = isPointwise(first) && others.length > 0;
  const channels: Channels = {
    in: channelsInto(first),
    narrowed: opens ? channelsOutOf(first) : null,
    out: channelsOutOf(steps[steps.length - 1])
  };
  const found = findStrided(steps, opens) ?? (opens ? findOpened(others) : findUnopened(steps));
  return found === null ? null : ({ branch, channels, ...found } as BranchPurpose);
}

type Found = DistributiveOmit<BranchPurpose, 'branch' | 'channels'>;
type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown
  ? Omit<Union, Keys>
  : never;

function findUnopened([first, second, ...others]: readonly Step[]): Found | null {
  if (others.length > 0) return null;
  if (second === undefined) return isPointwise(first) ? { kind: 'pointwise' } : null;
  const [pool] = first;
  return pool.kind !== 'conv' && isPlain(first) && isPointwise(second)
    ? { kind: 'pooled', window: pool.kernel }
    : null;
}

function findOpened(steps: readonly Step[]): Found | null {
  const sides = steps.map(squareSide);
  if (areNumbers(sides)) {
    return sides.length === 1
      ? { kind: 'one-window', side: sides[0] }
      : { kind: 'stacked', sides, view: viewOf(sides) };
  }
  const fork = forkSide(steps[steps.length - 1]);
  if (fork !== null && steps.length <= 2) {
    const before = steps.length === 2 ? sides[0] : null;
    if (steps.length === 2 && before === null) return null;
    const each = steps[steps.length - 1].map(({ outShape }) => outShape[3]);
    return { kind: 'forked', side: fork, before, each };
  }
  const side = crossingSide(steps);
  if (side === null) return null;
  const pairs = steps.length / 2;
  const view = viewOf(Array.from({ length: pairs }, () => side));
  return { kind: 'crossed', side, pairs, view, grid: gridOf(steps[0][0].inShape) };
}

function findStrided(steps: readonly Step[], opens: boolean): Found | null {
  const last = steps[steps.length - 1];
  const rest = steps.slice(0, -1);
  if (last.length > 1 || isPlain(last) || !rest.every(isPlain)) return null;
  const [{ kind, stride, inShape, outShape }] = last;
  const grids = { in: gridOf(inShape), out: gridOf(outShape) };
  if (kind !== 'conv') return rest.length === 0 ? { kind: 'strided-pool', grids, stride } : null;
  const before = findBefore(opens ? rest.slice(1) : rest);
  return before === null ? null : { kind: 'strided-conv', grids, stride, before };
}

function findBefore(steps: readonly Step[]): Before | null {
  if (steps.length === 0) return { kind: 'nothing' };
  const sides = steps.map(squareSide);
  if (areNumbers(sides)) return { kind: 'squares', sides };
  const side = crossingSide(steps);
  return side === null ? null : { kind: 'crossed', side };
}

/** n where all steps are 1×n and n×1 in turns. */
function crossingSide(steps: readonly Step[]): number | null {
  if (steps.length === 0 || steps.length % 2 === 1) return null;
  const sides = steps.slice(1).map((step, index) => pairSide(steps[index], step));
  return areNumbers(sides) && sides.every((side) => side === sides[0]) ? sides[0] : null;
}

const areNumbers = (sides: readonly (number | null)[]): sides is readonly number[] =>
  sides.every((side) => side !== null);

/** Side of what windows in a row see together, at stride 1. */
const viewOf = (sides: readonly number[]): number =>
  sides.reduce((view, side) => view + side - 1, 1);

/** Of every branch of a module that there is something to say of, in the module's order. */
export function listBranchPurposes(
  steps: ReadonlyMap<string, readonly Step[]>
): readonly BranchPurpose[] {
  return [...steps]
    .map(([branch, own]) => findBranchPurpose(branch, own))
    .filter((purpose) => purpose !== null);
}
