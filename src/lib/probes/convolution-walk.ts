import { indexOps, type Network, type Op, type Pair, type WindowOp } from '../network';
import type { Tensor } from '../tensors';
import {
  cellOfInput,
  frameInput,
  locateInputWindow,
  readWindow,
  type InputWindow
} from './input-window';
import { rebuildConvolution, sliceKernel, type ConvolutionFactors } from './rebuild-convolution';

/** A 1×n convolution and the n×1 that reads it alone, or the reverse. */
export interface ConvolutionWalk {
  readonly first: WindowOp;
  readonly second: WindowOp;
  /** n */
  readonly length: number;
  /** Of both together, and of the one n×n convolution from the same input to the same output. */
  readonly multiplyAdds: { readonly steps: number; readonly whole: number };
}

/** The walk that ends in `op`: its one input lies across it, in the same branch. Null where there is none. */
export function findWalk(network: Network, op: Op): ConvolutionWalk | null {
  const before = indexOps(network).get(op.inputs[0]);
  if (op.kind !== 'conv' || before?.kind !== 'conv' || before.branch !== op.branch) return null;
  const [height, width] = op.kernel;
  const length = Math.max(height, width);
  const isBar = Math.min(height, width) === 1 && length > 1;
  const liesAcross = before.kernel[0] === width && before.kernel[1] === height;
  if (!isBar || !liesAcross || op.stride !== 1 || before.stride !== 1) return null;
  const [, outHeight, outWidth, out] = op.outShape;
  return {
    first: before,
    second: op,
    length,
    multiplyAdds: {
      steps: before.multiplyAdds + op.multiplyAdds,
      whole: outHeight * outWidth * length * length * before.inShape[3] * out
    }
  };
}

/** One window of the first convolution, and what becomes of it in the second. */
export interface WalkStep {
  /** [row, column] of the value between the two; null in the padding of the second, where it is 0. */
  readonly cell: Pair | null;
  /** What the one input channel adds to it. */
  readonly part: number;
  /** All channels, bias and ReLU: the value between the two. */
  readonly value: number;
  /** The second's weight on it. */
  readonly weight: number;
  readonly product: number;
}

export interface WalkValue {
  /** The channel between the two that is followed, and the input channel that adds most to its values. */
  readonly betweenChannel: number;
  readonly inChannel: number;
  /** The n×n cells of the input that the windows cover together. */
  readonly region: InputWindow;
  /** Of `inChannel` there, row by row, 0 in the padding. */
  readonly values: Float64Array;
  /** The first's kernel between the two channels. */
  readonly kernel: Float64Array;
  /** In the order of the second's window. */
  readonly steps: readonly WalkStep[];
  /** Σ of the products: what the channel between adds to the value. */
  readonly sum: number;
}

export interface WalkQuestion {
  readonly walk: ConvolutionWalk;
  /** Input of the first. */
  readonly input: Tensor;
  readonly firstWeights: ConvolutionFactors;
  readonly secondWeights: ConvolutionFactors;
  /** [row, column] and channel of the second's output. */
  readonly cell: Pair;
  readonly channel: number;
  readonly betweenChannel: number;
}

/** Both steps behind one value, along one channel between them. */
export function rebuildWalk(question: WalkQuestion): WalkValue {
  const { walk, input, firstWeights, secondWeights, cell, channel, betweenChannel } = question;
  const { first, second } = walk;
  const column = locateInputWindow(second, cell);
  const weights = sliceKernel(secondWeights.kernel, betweenChannel, channel);
  const rebuilt = column.isPadding.map((isPadding, index) => {
    if (isPadding) return null;
    const between = cellOfInput(column, index);
    return rebuildConvolution({
      ...{ op: first, input, weights: firstWeights, cell: between, channel: betweenChannel },
      count: first.inShape[3]
    });
  });
  const inChannel = findStrongest(rebuilt.flatMap((value) => value?.strongest ?? []));
  const steps = rebuilt.map((value, index): WalkStep => {
    const found = value?.strongest.find((part) => part.channel === inChannel);
    const between = value?.value ?? 0;
    return {
      cell: value === null ? null : cellOfInput(column, index),
      part: found?.sum ?? 0,
      value: between,
      weight: weights[index],
      product: between * weights[index]
    };
  });
  const region = coverRegion(first, column);
  return {
    ...{ betweenChannel, inChannel, region, steps },
    values: readWindow(input, region, inChannel),
    kernel: sliceKernel(firstWeights.kernel, inChannel, betweenChannel),
    sum: steps.reduce((total, { product }) => total + product, 0)
  };
}

/** The rectangle around the first's windows for every cell of the second's window. */
function coverRegion(first: WindowOp, column: InputWindow): InputWindow {
  const { top, left } = locateInputWindow(first, [column.top, column.left]);
  const [, height, width] = first.inShape;
  const size = {
    height: column.height + first.kernel[0] - 1,
    width: column.width + first.kernel[1] - 1
  };
  return frameInput({ top, left, ...size }, [height, width]);
}

function findStrongest(
  parts: readonly { readonly channel: number; readonly sum: number }[]
): number {
  const totals = new Map<number, number>();
  for (const { channel, sum } of parts) {
    totals.set(channel, (totals.get(channel) ?? 0) + Math.abs(sum));
  }
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked[0]?.[0] ?? 0;
}
