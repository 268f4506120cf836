import { isWindowOp, outputSize, paddingAmounts, type Op, type WindowOp } from '../network';
import { findNeighbourStrides } from './neighbours';
import { isSameAnswer } from './question';
import { guessSides, type Guess, type SideRule } from './slip';
import type { Subject } from './subject';

const sizeOf = (op: WindowOp, axis: 0 | 1) => op.inShape[axis + 1];
const positionsOf = (op: WindowOp, axis: 0 | 1) => sizeOf(op, axis) - op.kernel[axis] + 1;

function sizeWith(op: WindowOp, axis: 0 | 1, change: Partial<WindowOp>): number {
  const { kernel, stride, padding } = { ...op, ...change };
  return outputSize({ size: sizeOf(op, axis), kernel: kernel[axis], stride, padding });
}

function validFormula(op: WindowOp, axis: 0 | 1): string {
  const difference = `${sizeOf(op, axis)} − ${op.kernel[axis]} + 1`;
  return op.stride === 1 ? difference : `⌈(${difference}) / ${op.stride}⌉`;
}

function rightFormula(op: WindowOp, axis: 0 | 1): string {
  return op.padding === 'VALID' ? validFormula(op, axis) : `⌈${sizeOf(op, axis)} / ${op.stride}⌉`;
}

const isWide = (op: WindowOp) => Math.max(...op.kernel) > 1;

/** Output height and width of convolutions and pools, the most specific slip first. */
const windowRules = [
  {
    kind: 'padding-forgotten',
    appliesTo: (op) => op.padding === 'SAME',
    side: (op, axis) => sizeWith(op, axis, { padding: 'VALID' }),
    explain: (op, axis) =>
      `Padding forgotten: ${validFormula(op, axis)} is the size without padding (VALID). This op is SAME, zeros are laid around the map, and only the stride counts: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'kernel-transposed',
    appliesTo: (op) => op.kernel[0] !== op.kernel[1],
    side: (op, axis) =>
      sizeWith(op, axis, { padding: 'VALID', kernel: [op.kernel[1], op.kernel[0]] }),
    explain: (op, axis) =>
      `Kernel turned round: ${op.kernel[0]}×${op.kernel[1]} is ${op.kernel[0]} high and ${op.kernel[1]} wide, height first. ` +
      (op.padding === 'SAME' ? `And the op is padded (SAME): ` : '') +
      `${rightFormula(op, axis)}.`
  },
  {
    kind: 'padding-added',
    appliesTo: (op) => op.padding === 'VALID',
    side: (op, axis) => sizeWith(op, axis, { padding: 'SAME' }),
    explain: (op, axis) =>
      `Padding added: ⌈${sizeOf(op, axis)} / ${op.stride}⌉ is the size with SAME padding. This op is VALID, the window stays inside the map: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'floor-for-ceiling',
    appliesTo: (op) => op.stride > 1,
    side: (op, axis) =>
      Math.floor((op.padding === 'SAME' ? sizeOf(op, axis) : positionsOf(op, axis)) / op.stride),
    explain: (op, axis) =>
      op.padding === 'SAME'
        ? `Rounded down: the pixel left over still gets a window: ${rightFormula(op, axis)}.`
        : `Rounded down: the window has ${positionsOf(op, axis)} positions, and every ${ordinal(op.stride)} is used, the first included, so ${rightFormula(op, axis)}. Written with a floor, it needs a + 1: ⌊(${sizeOf(op, axis)} − ${op.kernel[axis]}) / ${op.stride}⌋ + 1.`
  },
  {
    kind: 'plus-one-forgotten',
    appliesTo: (op) => op.padding === 'VALID',
    side: (op, axis) => Math.floor((positionsOf(op, axis) - 1) / op.stride),
    explain: (op, axis) =>
      `The + 1 is missing: that counts the window’s steps, not its positions. The first position counts too: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'ceiling-of-steps',
    appliesTo: (op) => op.padding === 'VALID' && op.stride > 1,
    side: (op, axis) => Math.ceil((positionsOf(op, axis) - 1) / op.stride) + 1,
    explain: (op, axis) =>
      `Rounded up: the last of these windows would hang over the edge, and VALID leaves it out: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'stride-ignored',
    appliesTo: (op) => op.stride > 1,
    side: (op, axis) => sizeWith(op, axis, { stride: 1 }),
    explain: (op, axis) =>
      `Stride forgotten: these are all ${sizeWith(op, axis, { stride: 1 })} positions of the window. With stride ${op.stride} only every ${ordinal(op.stride)} is used: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'kernel-as-stride',
    appliesTo: isWide,
    side: (op, axis) => sizeWith(op, axis, { stride: op.kernel[axis], padding: 'VALID' }),
    explain: (op, axis) =>
      `Kernel taken for the stride: the window does not jump by its own ${op.kernel[axis]} pixels but by ${op.stride}: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'padding-counted-in',
    appliesTo: (op) => op.padding === 'SAME',
    side: (op, axis) => {
      const { kernel, stride, padding } = op;
      const axisOf = { size: sizeOf(op, axis), kernel: kernel[axis], stride, padding };
      const [before, after] = paddingAmounts(axisOf);
      return axisOf.size + before + after;
    },
    explain: (op, axis) =>
      `That is the padded map, before the window slides over it. The window takes the border away again: ${rightFormula(op, axis)}.`
  },
  {
    kind: 'size-kept',
    appliesTo: () => true,
    side: sizeOf,
    explain: (op, axis) =>
      `That is the size that comes in. A ${op.kernel[0]}×${op.kernel[1]} window with stride ${op.stride} and ${op.padding} makes it smaller: ${rightFormula(op, axis)}.`
  }
] as const satisfies readonly SideRule<WindowOp>[];

export type SizeSlipKind =
  | (typeof windowRules)[number]['kind']
  | 'stride-of-another-op'
  | 'sides-swapped'
  | 'concat-summed-in-space'
  | 'pool-not-global'
  | 'off-by-one';

/** Wrong [height, width] of a map, with the slip that leads there. Empty for lists of numbers. */
export function guessSizes(subject: Subject): readonly Guess<SizeSlipKind>[] {
  const { op } = subject;
  if (op.outShape.length !== 4) return [];
  const [, height, width] = op.outShape;
  const right = [height, width];
  const guesses: readonly Guess<SizeSlipKind>[] = [
    ...(isWindowOp(op) ? guessWindowSizes(op, right, subject) : guessPlainSizes(op)),
    {
      kind: 'sides-swapped',
      value: [width, height],
      sentence: 'Height and width swapped: shapes are written height first.'
    },
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
): readonly Guess<SizeSlipKind>[] {
  const borrowed = findNeighbourStrides(subject).flatMap(({ name, stride }) =>
    guessSides<WindowOp, SizeSlipKind>(
      [
        {
          kind: 'stride-of-another-op',
          appliesTo: () => true,
          side: (_, axis) => sizeWith(op, axis, { stride }),
          explain: (_, axis) =>
            `Stride on the wrong op: stride ${stride} belongs to ${name}. This op has stride ${op.stride}: ${rightFormula(op, axis)}.`
        }
      ],
      op,
      right
    )
  );
  return [...borrowed, ...guessSides<WindowOp, SizeSlipKind>(windowRules, op, right)];
}

function guessPlainSizes(op: Exclude<Op, WindowOp>): readonly Guess<SizeSlipKind>[] {
  if (op.kind === 'global_avg_pool') {
    const [, height, width] = op.inShape;
    const sentence = `That is the map that comes in. A global pool takes one mean over all of its ${height}×${width} pixels, and that is one value per channel.`;
    return [{ kind: 'pool-not-global', value: [height, width], sentence }];
  }
  if (op.kind !== 'concat') return [];
  const [, height, width] = op.outShape;
  const sums = [1, 2].map((side) => op.inShapes.reduce((sum, shape) => sum + shape[side], 0));
  const sentence = `Added in space: a concat lays channels one behind the other. Height and width stay those of every input.`;
  return [
    [sums[0], sums[1]],
    [sums[0], width],
    [height, sums[1]]
  ].map((value) => ({ kind: 'concat-summed-in-space', value, sentence }));
}

function guessOffByOne(op: Op, right: readonly number[]): readonly Guess<SizeSlipKind>[] {
  const steps = [-1, 0, 1];
  const remedy =
    isWindowOp(op) && op.padding === 'VALID'
      ? `Check the + 1 and the rounding: ${rightFormula(op, 0)}${op.inShape[1] === op.inShape[2] ? '' : ` and ${rightFormula(op, 1)}`}.`
      : 'Check the rounding.';
  return steps
    .flatMap((down) => steps.map((along) => [right[0] + down, right[1] + along]))
    .map((value) => ({ kind: 'off-by-one', value, sentence: `One off. ${remedy}` }));
}

function ordinal(stride: number): string {
  return ['', '', 'second', 'third', 'fourth', 'fifth'][stride] ?? `${stride}th`;
}
