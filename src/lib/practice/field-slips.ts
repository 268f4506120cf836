import { formatPair, type Pair } from '../network';
import { traceReceptiveField } from '../receptive-fields';
import { isSameAnswer } from './question';
import { guessSides, type Guess, type SideRule } from './slip';
import { nameInput } from './statement';
import { lookBackOf, slidingKernel, type Subject } from './subject';

interface WindowFacts {
  readonly subject: Subject;
  readonly kernel: Pair;
  readonly stride: number;
  /** What one input value looks at, and how far neighbours lie apart, in pixels of the image. */
  readonly field: Pair;
  readonly apart: Pair;
}

function growBy(facts: WindowFacts, axis: 0 | 1, steps: number): number {
  return facts.field[axis] + steps * facts.apart[axis];
}

function rightSide(facts: WindowFacts, axis: 0 | 1): number {
  return growBy(facts, axis, facts.kernel[axis] - 1);
}

function rightFormula(facts: WindowFacts, axis: 0 | 1): string {
  const { field, kernel, apart } = facts;
  return `${field[axis]} + (${kernel[axis]} − 1) × ${apart[axis]}`;
}

/** Receptive fields of windows, the most specific slip first. */
const windowRules = [
  {
    kind: 'kernel-as-field',
    appliesTo: () => true,
    side: ({ kernel }, axis) => kernel[axis],
    explain: (facts, axis) =>
      `The kernel taken for the field: ${facts.kernel[axis]} is the window on the map that comes in, whose values already look at ${facts.field[axis]} px each: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'stride-not-multiplied',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] + kernel[axis] - 1,
    explain: (facts, axis) =>
      `Steps of one pixel: neighbours on the map that comes in lie ${facts.apart[axis]} px of the image apart, so ${facts.kernel[axis]} − 1 steps add more: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'effective-stride-after',
    appliesTo: ({ stride }) => stride > 1,
    side: (facts, axis) => growBy(facts, axis, (facts.kernel[axis] - 1) * facts.stride),
    explain: (facts, axis) =>
      `The effective stride after the op: its own stride ${facts.stride} moves later ops apart. The window itself steps on its input, ${facts.apart[axis]} px at a time: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'own-stride-multiplied',
    appliesTo: ({ stride }) => stride > 1,
    side: ({ field, kernel, stride }, axis) => field[axis] + (kernel[axis] - 1) * stride,
    explain: (facts, axis) =>
      `The op’s own stride ${facts.stride} used: it matters only to the ops that follow. The steps inside the window are the strides before it multiplied, ${facts.apart[axis]} px: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'strides-all-ignored',
    appliesTo: () => true,
    side: ({ subject }, axis) =>
      1 + listKernels(subject, axis).reduce((sum, kernel) => sum + kernel - 1, 0),
    explain: (facts, axis) =>
      `All strides ignored: that is right for a chain of ops with stride 1. Here neighbouring inputs lie ${facts.apart[axis]} px apart: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'kernels-summed',
    appliesTo: () => true,
    side: ({ subject }, axis) =>
      listKernels(subject, axis).reduce((sum, kernel) => sum + kernel, 0),
    explain: (facts, axis) =>
      `Kernels added up along the path. A window adds its steps, ${facts.kernel[axis]} − 1, each ${facts.apart[axis]} px wide: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'one-step-too-many',
    appliesTo: () => true,
    side: (facts, axis) => growBy(facts, axis, facts.kernel[axis]),
    explain: (facts, axis) =>
      `One step too many: ${facts.kernel[axis]} values side by side are ${facts.kernel[axis]} − 1 steps apart: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'kernel-added',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] + kernel[axis],
    explain: (facts, axis) =>
      `The kernel’s ${facts.kernel[axis]} added as it is: what is added are its steps, ${facts.kernel[axis]} − 1, each ${facts.apart[axis]} px wide: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'field-times-kernel',
    appliesTo: () => true,
    side: ({ field, kernel }, axis) => field[axis] * kernel[axis],
    explain: (facts, axis) =>
      `Field times kernel: the inputs’ windows overlap, since they lie only ${facts.apart[axis]} px apart: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'field-not-grown',
    appliesTo: () => true,
    side: ({ field }, axis) => field[axis],
    explain: (facts, axis) =>
      `That is what one input value looks at. The window takes ${facts.kernel[axis]} of them: ${rightFormula(facts, axis)}.`
  },
  {
    kind: 'kernel-turned',
    appliesTo: ({ kernel }) => kernel[0] !== kernel[1],
    side: (facts, axis) => growBy(facts, axis, facts.kernel[1 - axis] - 1),
    explain: (facts) =>
      `Kernel turned round: ${formatPair(facts.kernel)} is ${facts.kernel[0]} high and ${facts.kernel[1]} wide, so it grows only the ${facts.kernel[0] > 1 ? 'height' : 'width'}.`
  },
  {
    kind: 'kernel-taken-for-square',
    appliesTo: ({ kernel }) => kernel[0] !== kernel[1],
    side: (facts, axis) => growBy(facts, axis, Math.max(...facts.kernel) - 1),
    explain: (facts, axis) =>
      `Both sides grown: a ${formatPair(facts.kernel)} kernel is ${facts.kernel[axis]} ${axis === 0 ? 'high' : 'wide'}: ${rightFormula(facts, axis)}.`
  },
  ...([0, 1] as const).map((grown) => ({
    kind: 'one-side-only' as const,
    appliesTo: ({ kernel }: WindowFacts) => kernel[0] === kernel[1],
    side: (facts: WindowFacts, axis: 0 | 1) =>
      axis === grown ? rightSide(facts, axis) : facts.field[axis],
    explain: (facts: WindowFacts, axis: 0 | 1) =>
      `Only the ${grown === 0 ? 'height' : 'width'} has grown. The kernel is square, so the other side grows too: ${rightFormula(facts, axis)}.`
  })),
  {
    kind: 'effective-stride-given',
    appliesTo: () => true,
    side: ({ apart, stride }, axis) => apart[axis] * stride,
    explain: (facts, axis) =>
      `That is how far neighbouring windows lie apart, not how large they are: ${rightFormula(facts, axis)}.`
  }
] as const satisfies readonly SideRule<WindowFacts>[];

export type FieldSlipKind =
  (typeof windowRules)[number]['kind'] | 'shorter-path' | 'paths-summed' | 'cut-at-the-border';

/** Wrong receptive fields [height, width], with the slip that leads there. Empty where there is none. */
export function guessFields(subject: Subject): readonly Guess<FieldSlipKind>[] {
  const { op } = subject;
  const right = op.receptiveField;
  if (right === null) return [];
  const guesses = [
    ...guessBorder(subject, right),
    ...(op.kind === 'concat' ? guessPaths(subject) : guessWindows(subject, right))
  ];
  return guesses.filter(({ value }) => !isSameAnswer(value, right));
}

function guessWindows(subject: Subject, right: Pair): readonly Guess<FieldSlipKind>[] {
  const { op } = subject;
  const kernel = slidingKernel(op);
  if (kernel === null) return [];
  const { field, apart } = lookBackOf(subject, op.inputs[0]);
  const facts = { subject, kernel, stride: op.stride ?? 1, field, apart };
  return guessSides<WindowFacts, FieldSlipKind>(windowRules, facts, right);
}

function guessPaths(subject: Subject): readonly Guess<FieldSlipKind>[] {
  const { op } = subject;
  const fields = op.inputs.map((scope) => lookBackOf(subject, scope).field);
  const longest = 'The field of a concat is the largest of its inputs’, on each side.';
  const sum = (axis: 0 | 1) => fields.reduce((total, field) => total + field[axis], 0);
  return [
    ...fields.map((field, index) => ({
      kind: 'shorter-path' as const,
      value: field,
      sentence: `The longest path missed: ${formatPair(field)} is what ${nameInput(op, index)} looks at. ${longest}`
    })),
    {
      kind: 'paths-summed',
      value: [sum(0), sum(1)],
      sentence: `Fields added: the branches look at the same place of the image, one over the other. ${longest}`
    }
  ];
}

function guessBorder({ network }: Subject, right: Pair): readonly Guess<FieldSlipKind>[] {
  const { inputHeight, inputWidth } = network.config;
  return [
    {
      kind: 'cut-at-the-border',
      value: [Math.min(right[0], inputHeight), Math.min(right[1], inputWidth)],
      sentence: `Cut at the image’s border: there is no more to see than ${inputHeight}×${inputWidth} px, but the field is told as the whole window, the part beyond the border included.`
    }
  ];
}

/** Kernel sizes on the longest path from the image to the op, along one axis. */
function listKernels({ network, op }: Subject, axis: 0 | 1): readonly number[] {
  return traceReceptiveField(network, op.scope)?.paths[axis].map(({ kernel }) => kernel) ?? [];
}
