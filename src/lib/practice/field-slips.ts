import type { Pair } from '../network';
import { traceReceptiveField } from '../receptive-fields';
import { isSameAnswer } from './question';
import { guessSides, type Guess, type NoFacts, type SideRule } from './slip';
import { nameInput } from './statement';
import { lookBackOf, slidingKernel, type Subject } from './subject';

/** A window along one axis, and what its input values look at. */
export interface FieldSide {
  readonly axis: 0 | 1;
  readonly kernel: Pair;
  readonly stride: number;
  /** What one input value looks at, and how far neighbours lie apart, in pixels of the image. */
  readonly field: Pair;
  readonly apart: Pair;
}

type WindowFacts = Omit<FieldSide, 'axis'> & { readonly subject: Subject };

function growBy(facts: WindowFacts, axis: 0 | 1, steps: number): number {
  return facts.field[axis] + steps * facts.apart[axis];
}

function rightSide(facts: WindowFacts, axis: 0 | 1): number {
  return growBy(facts, axis, facts.kernel[axis] - 1);
}

/** Receptive fields of windows, the most specific slip first. */
const windowRules = [
  {
    kind: 'kernel-as-field',
    appliesTo: () => true,
    side: ({ kernel }, axis) => kernel[axis]
  },
  {
    kind: 'stride-not-multiplied',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] + kernel[axis] - 1
  },
  {
    kind: 'effective-stride-after',
    appliesTo: ({ stride }) => stride > 1,
    side: (facts, axis) => growBy(facts, axis, (facts.kernel[axis] - 1) * facts.stride)
  },
  {
    kind: 'own-stride-multiplied',
    appliesTo: ({ stride }) => stride > 1,
    side: ({ field, kernel, stride }, axis) => field[axis] + (kernel[axis] - 1) * stride
  },
  {
    kind: 'strides-all-ignored',
    appliesTo: () => true,
    side: ({ subject }, axis) =>
      1 + listKernels(subject, axis).reduce((sum, kernel) => sum + kernel - 1, 0)
  },
  {
    kind: 'kernels-summed',
    appliesTo: () => true,
    side: ({ subject }, axis) => listKernels(subject, axis).reduce((sum, kernel) => sum + kernel, 0)
  },
  {
    kind: 'one-step-too-many',
    appliesTo: () => true,
    side: (facts, axis) => growBy(facts, axis, facts.kernel[axis])
  },
  {
    kind: 'kernel-added',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] + kernel[axis]
  },
  {
    kind: 'field-times-kernel',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] * kernel[axis]
  },
  {
    kind: 'field-not-grown',
    appliesTo: () => true,
    side: ({ field }, axis) => field[axis]
  },
  {
    kind: 'kernel-turned',
    appliesTo: ({ kernel }) => kernel[0] !== kernel[1],
    side: (facts, axis) => growBy(facts, axis, facts.kernel[1 - axis] - 1)
  },
  {
    kind: 'kernel-taken-for-square',
    appliesTo: ({ kernel }) => kernel[0] !== kernel[1],
    side: (facts, axis) => growBy(facts, axis, Math.max(...facts.kernel) - 1)
  },
  ...([0, 1] as const).map((grown) => ({
    kind: 'one-side-only' as const,
    appliesTo: ({ kernel }: WindowFacts) => kernel[0] === kernel[1],
    side: (facts: WindowFacts, axis: 0 | 1) =>
      axis === grown ? rightSide(facts, axis) : facts.field[axis]
  })),
  {
    kind: 'effective-stride-given',
    appliesTo: () => true,
    side: ({ apart, stride }, axis) => apart[axis] * stride
  }
] as const satisfies readonly SideRule<WindowFacts>[];

export interface FieldSlips extends Readonly<
  Record<(typeof windowRules)[number]['kind'], FieldSide>
> {
  /** `input` as `nameInput` names it. */
  readonly 'shorter-path': { readonly field: Pair; readonly input: string };
  readonly 'paths-summed': NoFacts;
  /** `image` is [height, width] in pixels. */
  readonly 'cut-at-the-border': { readonly image: Pair };
}

type FieldGuess = Guess<FieldSlips>;

/** Wrong receptive fields [height, width], with the slip that leads there. Empty where there is none. */
export function guessFields(subject: Subject): readonly FieldGuess[] {
  const { op } = subject;
  const right = op.receptiveField;
  if (right === null) return [];
  const guesses = [
    ...guessBorder(subject, right),
    ...(op.kind === 'concat' ? guessPaths(subject) : guessWindows(subject, right))
  ];
  return guesses.filter(({ value }) => !isSameAnswer(value, right));
}

function guessWindows(subject: Subject, right: Pair): readonly FieldGuess[] {
  const { op } = subject;
  const kernel = slidingKernel(op);
  if (kernel === null) return [];
  const { field, apart } = lookBackOf(subject, op.inputs[0]);
  const window = { kernel, stride: op.stride ?? 1, field, apart };
  return guessSides<WindowFacts, (typeof windowRules)[number]['kind']>(
    windowRules,
    { ...window, subject },
    right
  ).map(({ kind, value, axis }): FieldGuess => ({ kind, value, facts: { ...window, axis } }));
}

function guessPaths(subject: Subject): readonly FieldGuess[] {
  const { op } = subject;
  const fields = op.inputs.map((scope) => lookBackOf(subject, scope).field);
  const sum = (axis: 0 | 1) => fields.reduce((total, field) => total + field[axis], 0);
  return [
    ...fields.map((field, index): FieldGuess => ({
      kind: 'shorter-path',
      value: field,
      facts: { field, input: nameInput(op, index) }
    })),
    { kind: 'paths-summed', value: [sum(0), sum(1)], facts: {} }
  ];
}

function guessBorder({ network }: Subject, right: Pair): readonly FieldGuess[] {
  const { inputHeight, inputWidth } = network.config;
  return [
    {
      kind: 'cut-at-the-border',
      value: [Math.min(right[0], inputHeight), Math.min(right[1], inputWidth)],
      facts: { image: [inputHeight, inputWidth] }
    }
  ];
}

/** Kernel sizes on the longest path from the image to the op, along one axis. */
function listKernels({ network, op }: Subject, axis: 0 | 1): readonly number[] {
  return traceReceptiveField(network, op.scope)?.paths[axis].map(({ kernel }) => kernel) ?? [];
}
