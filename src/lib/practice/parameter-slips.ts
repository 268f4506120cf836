import { hasBatchNorm, isWindowOp, type Op, type WindowOp } from '../network';
import type { Guess } from './slip';

interface KernelFacts {
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
  readonly explain: (facts: KernelFacts) => string;
}

const isWide = ({ height, width }: KernelFacts) => height * width > 1;

/** Wrong sizes of the kernel variable, the most specific slip first. */
const kernelRules = [
  {
    kind: 'kernel-area-forgotten',
    appliesTo: isWide,
    count: ({ channels, filters }) => channels * filters,
    explain: ({ height, width }) =>
      `Kernel area forgotten: each filter has ${height} × ${width} weights for every input channel, not one.`
  },
  {
    kind: 'one-kernel-side',
    appliesTo: ({ height, width }) => height === width && height > 1,
    count: ({ height, channels, filters }) => height * channels * filters,
    explain: ({ height, width }) =>
      `One kernel side only: a ${height}×${width} kernel has ${height} × ${width} = ${height * width} weights per channel, not ${height}.`
  },
  {
    kind: 'kernel-sides-added',
    appliesTo: isWide,
    count: ({ height, width, channels, filters }) => (height + width) * channels * filters,
    explain: ({ height, width }) =>
      `Kernel sides added: ${height} + ${width} is ${height + width}, but the kernel has ${height} × ${width} = ${height * width} weights per channel.`
  },
  {
    kind: 'kernel-squared',
    appliesTo: ({ height, width }) => height !== width,
    count: ({ height, width, channels, filters }) =>
      Math.max(height, width) ** 2 * channels * filters,
    explain: ({ height, width }) =>
      `Kernel taken for a square: ${height}×${width} has ${height * width} weights per channel, not ${Math.max(height, width) ** 2}.`
  },
  {
    kind: 'input-channels-forgotten',
    appliesTo: () => true,
    count: ({ height, width, filters }) => height * width * filters,
    explain: ({ channels }) =>
      `Input channels forgotten: every filter reads all ${channels} channels and has weights for each.`
  },
  {
    kind: 'filters-forgotten',
    appliesTo: () => true,
    count: ({ height, width, channels }) => height * width * channels,
    explain: ({ filters }) => `Filters forgotten: that is one filter, and there are ${filters}.`
  },
  {
    kind: 'channels-added',
    appliesTo: () => true,
    count: ({ height, width, channels, filters }) => height * width * (channels + filters),
    explain: ({ channels, filters }) =>
      `Channels in and out added: each of the ${filters} filters has weights for each of the ${channels} channels, so they are multiplied.`
  },
  {
    kind: 'output-size-multiplied',
    appliesTo: ({ op }) => op.outShape[1] * op.outShape[2] > 1,
    count: ({ op }) => op.multiplyAdds,
    explain: ({ op }) =>
      `Those are multiply-adds: the same kernel is used at all ${op.outShape[1]} × ${op.outShape[2]} positions, and its weights are stored once.`
  }
] as const satisfies readonly KernelRule[];

/** Vectors of one number per filter that stand beside the kernel, when they are miscounted. */
const vectorRules = [
  {
    kind: 'batch-norm-forgotten',
    withBatchNorm: true,
    vectors: 0,
    explain: (filters: number) =>
      `Batch norm forgotten: beside the kernel it keeps beta, moving mean and moving variance, 3 × ${filters}.`
  },
  {
    kind: 'moving-statistics-left-out',
    withBatchNorm: true,
    vectors: 1,
    explain: (filters: number) =>
      `Only one vector of ${filters} beside the kernel: that is beta, or a bias. The moving mean and moving variance are variables too: 3 × ${filters}.`
  },
  {
    kind: 'counted-as-in-pytorch',
    withBatchNorm: true,
    vectors: 2,
    explain: (filters: number) =>
      `Two vectors of ${filters} beside the kernel, as PyTorch counts: gamma and beta. Here there is no gamma, and the moving statistics count: beta, moving mean and moving variance, 3 × ${filters}.`
  },
  {
    kind: 'gamma-counted',
    withBatchNorm: true,
    vectors: 4,
    explain: (filters: number) =>
      `One vector of ${filters} too many: this network’s batch norm has no gamma and its convolutions no bias. Beta, moving mean and moving variance are 3 × ${filters}.`
  },
  {
    kind: 'bias-forgotten',
    withBatchNorm: false,
    vectors: 0,
    explain: (filters: number) =>
      `Bias forgotten: this convolution has no batch norm but a bias for each of its ${filters} filters.`
  },
  {
    kind: 'batch-norm-counted',
    withBatchNorm: false,
    vectors: 3,
    explain: (filters: number) =>
      `Batch norm counted: this convolution has none, only one bias for each of its ${filters} filters.`
  },
  {
    kind: 'batch-norm-counted',
    withBatchNorm: false,
    vectors: 4,
    explain: (filters: number) =>
      `Batch norm counted beside the bias: this convolution has none, only one bias for each of its ${filters} filters.`
  }
] as const;

export type ParameterSlipKind =
  (typeof kernelRules)[number]['kind'] | (typeof vectorRules)[number]['kind'];

/** Wrong parameter counts of a convolution, each as [count]; kernel and vectors may both be wrong. */
export function guessParameters(op: Op): readonly Guess<ParameterSlipKind>[] {
  if (!isWindowOp(op) || op.kind !== 'conv') return [];
  const [height, width] = op.kernel;
  const filters = op.outShape[3];
  const facts = { op, height, width, channels: op.inShape[3], filters };
  const kernel = height * width * facts.channels * filters;
  const total = `All together: ${op.weights.map(({ shape }) => shape.join(' × ')).join(' + ')}.`;
  const vectors = op.weights.length - 1;
  const wrongVectors = vectorRules
    .filter((rule) => rule.withBatchNorm === hasBatchNorm(op))
    .map((rule) => ({ ...rule, sentence: rule.explain(filters) }));
  const wrongKernels = kernelRules
    .filter((rule) => rule.appliesTo(facts) && rule.count(facts) !== kernel)
    .map((rule) => ({ kind: rule.kind, count: rule.count(facts), sentence: rule.explain(facts) }));

  const vectorGuesses = wrongVectors.map((wrong) => ({
    kind: wrong.kind,
    value: [kernel + wrong.vectors * filters],
    sentence: `${wrong.sentence} ${total}`
  }));
  const kernelGuesses = wrongKernels.flatMap(({ kind, count, sentence }) => [
    { kind, value: [count + vectors * filters], sentence: `${sentence} ${total}` },
    ...wrongVectors.map((wrong) => ({
      kind,
      value: [count + wrong.vectors * filters],
      sentence: `${sentence} ${wrong.sentence} ${total}`
    }))
  ]);
  return [...vectorGuesses, ...kernelGuesses].filter(({ value }) => value[0] !== op.params);
}
