import { inShapesOf, type ConcatOp, type Op, type Pair } from '../network';
import { locateChannel, type Tensor } from '../tensors';
import { readCell } from './input-window';
import {
  rebuildConvolution,
  type ConvolutionFactors,
  type ConvolutionValue
} from './rebuild-convolution';
import {
  rebuildAveragePool,
  rebuildGlobalMean,
  rebuildMaxPool,
  type MaxPoolValue,
  type MeanValue
} from './rebuild-pool';
import { rebuildSoftmax, type SoftmaxValue } from './rebuild-softmax';

/** A channel of a concat is a channel of one of its inputs. */
export interface ConcatValue {
  readonly kind: 'concat';
  /** Index among the op's inputs. */
  readonly part: number;
  /** Its number there, and how many there are. */
  readonly channel: number;
  readonly channels: number;
  /** The concat's first channel from that input. */
  readonly firstChannel: number;
  readonly value: number;
  readonly magnitude: number;
}

/** Passed on unchanged. */
export interface PassedValue {
  readonly kind: 'passed';
  readonly by: 'dropout' | 'squeeze';
  readonly value: number;
  readonly magnitude: number;
}

export type RebuiltValue =
  ConvolutionValue | MaxPoolValue | MeanValue | ConcatValue | SoftmaxValue | PassedValue;

export interface ValueQuestion {
  readonly op: Op;
  /** In the order of `op.inputs`; those that `inputsBehind` does not name may be null. */
  readonly inputs: readonly (Tensor | null)[];
  /** Of convolutions; null for every other kind. */
  readonly weights: ConvolutionFactors | null;
  /** [row, column] of the output; [0, 0] where there are no maps. */
  readonly cell: Pair;
  readonly channel: number;
  readonly conventions: { readonly averagePoolCountsPadding: boolean };
  /** So many parts are given one by one, the rest as a sum. */
  readonly count: number;
}

/** Indices of the inputs that a channel of an op is made from: of a concat one, of every other op all. */
export function inputsBehind(op: Op, channel: number): readonly number[] {
  if (op.kind !== 'concat') return [...op.inputs.keys()];
  return [locateChannel(channelCounts(op), channel).part];
}

/**
 * One value of an op's output worked out again from its inputs, in float64. Throws RangeError outside the output, and
 * Error where an input or the weights are missing.
 */
export function rebuildValue(question: ValueQuestion): RebuiltValue {
  const { op, cell, channel, weights, conventions, count } = question;
  const inputAt = (index: number): Tensor => {
    const input = question.inputs[index];
    if (!input) throw new Error(`${op.scope}: its input ${op.inputs[index]} is missing.`);
    return input;
  };
  switch (op.kind) {
    case 'conv':
      if (weights === null) throw new Error(`${op.scope}: its weights are missing.`);
      return rebuildConvolution({ op, input: inputAt(0), weights, cell, channel, count });
    case 'max_pool':
      return rebuildMaxPool({ op, input: inputAt(0), cell, channel });
    case 'avg_pool':
      return rebuildAveragePool({ op, input: inputAt(0), cell, channel }, conventions);
    case 'global_avg_pool':
      return rebuildGlobalMean(op, inputAt(0), channel);
    case 'concat':
      return followConcat(op, { inputAt, cell, channel });
    case 'softmax':
      return rebuildSoftmax(inputAt(0), channel, count);
    case 'dropout':
    case 'squeeze': {
      const value = readCell(inputAt(0), cell, channel);
      return { kind: 'passed', by: op.kind, value, magnitude: Math.abs(value) };
    }
  }
}

function channelCounts(op: ConcatOp): readonly number[] {
  return inShapesOf(op).map((shape) => shape[shape.length - 1]);
}

function followConcat(
  op: ConcatOp,
  asked: { inputAt(index: number): Tensor; readonly cell: Pair; readonly channel: number }
): ConcatValue {
  const counts = channelCounts(op);
  const { part, localChannel } = locateChannel(counts, asked.channel);
  const value = readCell(asked.inputAt(part), asked.cell, localChannel);
  return {
    kind: 'concat',
    part,
    channel: localChannel,
    channels: counts[part],
    firstChannel: asked.channel - localChannel,
    value,
    magnitude: Math.abs(value)
  };
}
