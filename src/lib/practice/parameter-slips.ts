import { hasBatchNorm, isWindowOp, type Op, type WindowOp } from '../network';
import type { Guess, SlipOf } from './slip';

/** A convolution's kernel: its sides, the channels that come in, and its filters. */
export interface KernelFacts {
  readonly op: WindowOp;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
}

interface KernelRule<Kind extends string = string> {
  readonly kind: Kind;
  readonly appliesTo: (facts: KernelFacts) => boolean;
  readonly count: (facts: KernelFacts) => number;
}

const isWide = ({ height, width }: KernelFacts) => height * width > 1;

/** Wrong sizes of the kernel variable, the most specific slip first. */
const kernelRules = [
  {
    kind: 'kernel-area-forgotten',
    appliesTo: isWide,
    count: ({ channels, filters }) => channels * filters
  },
  {
    kind: 'one-kernel-side',
    appliesTo: ({ height, width }) => height === width && height > 1,
    count: ({ height, channels, filters }) => height * channels * filters
  },
  {
    kind: 'kernel-sides-added',
    appliesTo: isWide,
    count: ({ height, width, channels, filters }) => (height + width) * channels * filters
  },
  {
    kind: 'kernel-squared',
    appliesTo: ({ height, width }) => height !== width,
    count: ({ height, width, channels, filters }) =>
      Math.max(height, width) ** 2 * channels * filters
  },
  {
    kind: 'input-channels-forgotten',
    appliesTo: () => true,
    count: ({ height, width, filters }) => height * width * filters
  },
  {
    kind: 'filters-forgotten',
    appliesTo: () => true,
    count: ({ height, width, channels }) => height * width * channels
  },
  {
    kind: 'channels-added',
    appliesTo: () => true,
    count: ({ height, width, channels, filters }) => height * width * (channels + filters)
  },
  {
    kind: 'output-size-multiplied',
    appliesTo: ({ op }) => op.outShape[1] * op.outShape[2] > 1,
    count: ({ op }) => op.multiplyAdds
  }
] as const satisfies readonly KernelRule[];

/** Vectors of one number per filter that stand beside the kernel, when they are miscounted. */
const vectorRules = [
  {
    kind: 'batch-norm-forgotten',
    withBatchNorm: true,
    vectors: 0
  },
  {
    kind: 'moving-statistics-left-out',
    withBatchNorm: true,
    vectors: 1
  },
  {
    kind: 'counted-as-in-pytorch',
    withBatchNorm: true,
    vectors: 2
  },
  {
    kind: 'gamma-counted',
    withBatchNorm: true,
    vectors: 4
  },
  {
    kind: 'bias-forgotten',
    withBatchNorm: false,
    vectors: 0
  },
  {
    kind: 'batch-norm-counted',
    withBatchNorm: false,
    vectors: 3
  },
  {
    kind: 'batch-norm-counted',
    withBatchNorm: false,
    vectors: 4
  }
] as const;

/** `vectors` is how many of them were counted. */
type VectorSlips = Readonly<
  Record<(typeof vectorRules)[number]['kind'], KernelFacts & { readonly vectors: number }>
>;

export type VectorSlip = SlipOf<VectorSlips>;

/** `beside` is the slip on the vectors where both are wrong. */
type KernelSlips = Readonly<
  Record<(typeof kernelRules)[number]['kind'], KernelFacts & { readonly beside: VectorSlip | null }>
>;

export interface ParameterSlips extends VectorSlips, KernelSlips {}

/** Wrong parameter counts of a convolution, each as [count]; kernel and vectors may both be wrong. */
export function guessParameters(op: Op): readonly Guess<ParameterSlips>[] {
  if (!isWindowOp(op) || op.kind !== 'conv') return [];
  const [height, width] = op.kernel;
  const filters = op.outShape[3];
  const facts = { op, height, width, channels: op.inShape[3], filters };
  const kernel = height * width * facts.channels * filters;
  const rightVectors = op.weights.length - 1;
  const wrongVectors = vectorRules
    .filter((rule) => rule.withBatchNorm === hasBatchNorm(op))
    .map(({ kind, vectors }): VectorSlip => ({ kind, facts: { ...facts, vectors } }));
  const wrongKernels = kernelRules.filter(
    (rule) => rule.appliesTo(facts) && rule.count(facts) !== kernel
  );

  const vectorGuesses = wrongVectors.map((wrong) => ({
    ...wrong,
    value: [kernel + wrong.facts.vectors * filters]
  }));
  const kernelGuesses = wrongKernels.flatMap(({ kind, count }) =>
    [null, ...wrongVectors].map((beside): Guess<ParameterSlips> => ({
      kind,
      value: [count(facts) + (beside?.facts.vectors ?? rightVectors) * filters],
      facts: { ...facts, beside }
    }))
  );
  return [...vectorGuesses, ...kernelGuesses].filter(({ value }) => value[0] !== op.params);
}
