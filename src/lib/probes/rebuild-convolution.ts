import { hasBatchNorm, type Pair, type WindowOp } from '../network';
import type { Tensor } from '../tensors';
import { locateInputWindow, readWindow, type InputWindow } from './input-window';

/** A convolution's numbers as the run uses them. */
export interface ConvolutionFactors {
  /** [height, width, in, out], batch norm folded in. */
  readonly kernel: Tensor;
  /** [out] */
  readonly bias: Float32Array;
  /** What was folded in, vectors [out]; null where the op has a bias of its own. */
  readonly batchNorm: {
    readonly gamma: Float32Array | null;
    readonly beta: Float32Array;
    readonly movingMean: Float32Array;
    readonly movingVariance: Float32Array;
    readonly epsilon: number;
  } | null;
}

/** What one channel of the input adds. */
export interface Contribution {
  readonly channel: number;
  /** The window's values, row by row, 0 in the padding; and the kernel's slice beside them. */
  readonly values: Float64Array;
  readonly kernel: Float64Array;
  /** Σ values · kernel. */
  readonly sum: number;
}

/** Batch norm step by step, for one channel: (before − mean) / √(variance + ε) · gamma + beta. */
export interface SpelledBatchNorm {
  /** What the convolution gives with its trained kernel, before anything is folded in. */
  readonly before: number;
  /** Null where the weights' convention has none. */
  readonly gamma: number | null;
  readonly beta: number;
  readonly mean: number;
  readonly variance: number;
  readonly epsilon: number;
  readonly after: number;
}

export interface ConvolutionValue {
  readonly kind: 'convolution';
  readonly window: InputWindow;
  /** Channels of the input. */
  readonly channels: number;
  /** The strongest by absolute sum, strongest first. */
  readonly strongest: readonly Contribution[];
  readonly rest: { readonly count: number; readonly sum: number };
  /** Over all channels, before the bias. */
  readonly sum: number;
  readonly bias: number;
  readonly biased: number;
  /** The same number with batch norm spelled out; null where the op has a bias of its own, or a gamma of 0 has wiped out what stood before. */
  readonly batchNorm: SpelledBatchNorm | null;
  /** Whether ReLU follows. */
  readonly isRectified: boolean;
  readonly value: number;
  /** Sum of the absolute terms, what a rounding error is measured against. */
  readonly magnitude: number;
}

export interface ConvolutionQuestion {
  readonly op: WindowOp;
  readonly input: Tensor;
  readonly weights: ConvolutionFactors;
  readonly cell: Pair;
  readonly channel: number;
  /** So many of the input's channels are given one by one. */
  readonly count: number;
}

/** One value of a convolution as the sum of its parts, in float64 from float32 factors. */
export function rebuildConvolution(question: ConvolutionQuestion): ConvolutionValue {
  const { op, input, weights, cell, channel, count } = question;
  const window = locateInputWindow(op, cell);
  const channels = op.inShape[3];
  let magnitude = Math.abs(weights.bias[channel]);
  const sums = Float64Array.from({ length: channels }, (_, inChannel) => {
    const values = readWindow(input, window, inChannel);
    const kernel = sliceKernel(weights.kernel, inChannel, channel);
    magnitude += dot(values, kernel, Math.abs);
    return dot(values, kernel);
  });
  const order = Array.from(sums.keys()).sort(
    (a, b) => Math.abs(sums[b]) - Math.abs(sums[a]) || a - b
  );
  const sum = sums.reduce((total, part) => total + part, 0);
  const bias = weights.bias[channel];
  const biased = sum + bias;
  const isRectified = hasBatchNorm(op);
  const rest = order.slice(count);
  return {
    kind: 'convolution',
    window,
    channels,
    strongest: order.slice(0, count).map((inChannel) => ({
      channel: inChannel,
      values: readWindow(input, window, inChannel),
      kernel: sliceKernel(weights.kernel, inChannel, channel),
      sum: sums[inChannel]
    })),
    rest: { count: rest.length, sum: rest.reduce((total, index) => total + sums[index], 0) },
    ...{ sum, bias, biased },
    batchNorm: spellBatchNorm(weights, channel, sum),
    isRectified,
    value: isRectified ? Math.max(0, biased) : biased,
    magnitude
  };
}

/** The kernel between one input channel and one output channel, row by row. */
export function sliceKernel(kernel: Tensor, inChannel: number, outChannel: number): Float64Array {
  const [height, width, ins, outs] = kernel.shape;
  return Float64Array.from({ length: height * width }, (_, index) => {
    return kernel.data[(index * ins + inChannel) * outs + outChannel];
  });
}

function spellBatchNorm(
  { batchNorm }: ConvolutionFactors,
  channel: number,
  sum: number
): SpelledBatchNorm | null {
  if (batchNorm === null) return null;
  const { epsilon } = batchNorm;
  const gamma = batchNorm.gamma?.[channel] ?? null;
  const beta = batchNorm.beta[channel];
  const mean = batchNorm.movingMean[channel];
  const variance = batchNorm.movingVariance[channel];
  const scale = (gamma ?? 1) / Math.sqrt(variance + epsilon);
  if (scale === 0) return null;
  const before = sum / scale;
  return { before, gamma, beta, mean, variance, epsilon, after: (before - mean) * scale + beta };
}

function dot(
  values: Float64Array,
  kernel: Float64Array,
  of: (term: number) => number = (term) => term
): number {
  return values.reduce((total, value, index) => total + of(value * kernel[index]), 0);
}
