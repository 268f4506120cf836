import {
  isWindowOp,
  outputSize,
  paddingAmounts,
  type Op,
  type Pair,
  type WindowOp
} from '../network';
import { findNeighbourStrides, type NeighbourStride } from './neighbours';
import { isSameAnswer } from './question';
import { guessSides, type Guess, type NoFacts, type SideRule } from './slip';
import type { Subject } from './subject';

const sizeOf = (op: WindowOp, axis: 0 | 1) => op.inShape[axis + 1];
const positionsOf = (op: WindowOp, axis: 0 | 1) => sizeOf(op, axis) - op.kernel[axis] + 1;

function sizeWith(op: WindowOp, axis: 0 | 1, change: Partial<WindowOp>): number {
  const { kernel, stride, padding } = { ...op, ...change };
  return outputSize({ size: sizeOf(op, axis), kernel: kernel[axis], stride, padding });
}

const isWide = (op: WindowOp) => Math.max(...op.kernel) > 1;

/** Output height and width of convolutions and pools, the most specific slip first. */
const windowRules = [
  {
    kind: 'padding-forgotten',
    appliesTo: (op) => op.padding === 'SAME',
    side: (op, axis) => sizeWith(op, axis, { padding: 'VALID' })
  },
  {
    kind: 'kernel-transposed',
    appliesTo: (op) => op.kernel[0] !== op.kernel[1],
    side: (op, axis) =>
      sizeWith(op, axis, { padding: 'VALID', kernel: [op.kernel[1], op.kernel[0]] })
  },
  {
    kind: 'padding-added',
    appliesTo: (op) => op.padding === 'VALID',
    side: (op, axis) => sizeWith(op, axis, { padding: 'SAME' })
  },
  {
    kind: 'floor-for-ceiling',
    appliesTo: (op) => op.stride > 1,
    side: (op, axis) =>
      Math.floor((op.padding === 'SAME' ? sizeOf(op, axis) : positionsOf(op, axis)) / op.stride)
  },
  {
    kind: 'plus-one-forgotten',
    appliesTo: (op) => op.padding === 'VALID',
    side: (op, axis) => Math.floor((positionsOf(op, axis) - 1) / op.stride)
  },
  {
    kind: 'ceiling-of-steps',
    appliesTo: (op) => op.padding === 'VALID' && op.stride > 1,
    side: (op, axis) => Math.ceil((positionsOf(op, axis) - 1) / op.stride) + 1
  },
  {
    kind: 'stride-ignored',
    appliesTo: (op) => op.stride > 1,
    side: (op, axis) => sizeWith(op, axis, { stride: 1 })
  },
  {
    kind: 'kernel-as-stride',
    appliesTo: isWide,
    side: (op, axis) => sizeWith(op, axis, { stride: op.kernel[axis], padding: 'VALID' })
  },
  {
    kind: 'padding-counted-in',
    appliesTo: (op) => op.padding === 'SAME',
    side: (op, axis) => {
      const { kernel, stride, padding } = op;
      const axisOf = { size: sizeOf(op, axis), kernel: kernel[axis], stride, padding };
      const [before, after] = paddingAmounts(axisOf);
      return axisOf.size + before + after;
    }
  },
  {
    kind: 'size-kept',
    appliesTo: () => true,
    side: sizeOf
  }
] as const satisfies readonly SideRule<WindowOp>[];

/** One side of a convolution or a pool. */
export interface WindowSide {
  readonly op: WindowOp;
  readonly axis: 0 | 1;
}

export interface SizeSlips extends Readonly<
  Record<(typeof windowRules)[number]['kind'], WindowSide>
> {
  readonly 'stride-of-another-op': WindowSide & { readonly neighbour: NeighbourStride };
  readonly 'sides-swapped': NoFacts;
  readonly 'concat-summed-in-space': NoFacts;
  /** `map` comes in: [height, width]. */
  readonly 'pool-not-global': { readonly map: Pair };
  readonly 'off-by-one': { readonly op: Op };
}

type SizeGuess = Guess<SizeSlips>;

/** Wrong [height, width] of a map, with the slip that leads there. Empty for lists of numbers. */
export function guessSizes(subject: Subject): readonly SizeGuess[] {
  const { op } = subject;
  if (op.outShape.length !== 4) return [];
  const [, height, width] = op.outShape;
  const right = [height, width];
  const guesses: readonly SizeGuess[] = [
    ...(isWindowOp(op) ? guessWindowSizes(op, right, subject) : guessPlainSizes(op)),
    { kind: 'sides-swapped', value: [width, height], facts: {} },
    ...guessOffByOne(op, right)
  ];
  return guesses.filter(
    ({ value }) => !isSameAnswer(value, right) && value.every((side) => side > 0)
  );
}

function guessWindowSizes(
  op: WindowOp,
  right: readonly number[],
  subject: Subject
): readonly SizeGuess[] {
  const borrowed = findNeighbourStrides(subject).flatMap((neighbour) => {
    const rule = {
      kind: 'stride-of-another-op',
      appliesTo: () => true,
      side: (_: WindowOp, axis: 0 | 1) => sizeWith(op, axis, { stride: neighbour.stride })
    } as const;
    return guessSides([rule], op, right).map(({ kind, value, axis }): SizeGuess => ({
      kind,
      value,
      facts: { op, axis, neighbour }
    }));
  });
  const own = guessSides<WindowOp, (typeof windowRules)[number]['kind']>(windowRules, op, right);
  return [
    ...borrowed,
    ...own.map(({ kind, value, axis }): SizeGuess => ({ kind, value, facts: { op, axis } }))
  ];
}

function guessPlainSizes(op: Exclude<Op, WindowOp>): readonly SizeGuess[] {
  if (op.kind === 'global_avg_pool') {
    const [, height, width] = op.inShape;
    return [{ kind: 'pool-not-global', value: [height, width], facts: { map: [height, width] } }];
  }
  if (op.kind !== 'concat') return [];
  const [, height, width] = op.outShape;
  const sums = [1, 2].map((side) => op.inShapes.reduce((sum, shape) => sum + shape[side], 0));
  return [
    [sums[0], sums[1]],
    [sums[0], width],
    [height, sums[1]]
  ].map((value): SizeGuess => ({ kind: 'concat-summed-in-space', value, facts: {} }));
}

function guessOffByOne(op: Op, right: readonly number[]): readonly SizeGuess[] {
  const steps = [-1, 0, 1];
  return steps
    .flatMap((down) => steps.map((along) => [right[0] + down, right[1] + along]))
    .map((value): SizeGuess => ({ kind: 'off-by-one', value, facts: { op } }));
}
