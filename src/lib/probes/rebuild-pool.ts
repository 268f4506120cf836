import { inShapesOf, type Pair, type PlainOp, type WindowOp } from '../network';
import type { Tensor } from '../tensors';
import {
  cellOfInput,
  frameInput,
  locateInputWindow,
  readWindow,
  type InputWindow
} from './input-window';

export interface MaxPoolValue {
  readonly kind: 'max';
  readonly window: InputWindow;
  /** Row by row; padding never wins. */
  readonly values: Float64Array;
  /** [row, column] in the input of every cell that holds the largest value. */
  readonly winners: readonly Pair[];
  readonly value: number;
  readonly magnitude: number;
}

export interface MeanValue {
  readonly kind: 'mean';
  readonly window: InputWindow;
  /** Row by row, 0 in the padding. */
  readonly values: Float64Array;
  readonly sum: number;
  /** What the sum is divided by. */
  readonly divisor: number;
  /** Whether the padding counts as cells there; it never does where there is none. */
  readonly countsPadding: boolean;
  readonly value: number;
  readonly magnitude: number;
}

export interface PoolQuestion {
  readonly op: WindowOp;
  readonly input: Tensor;
  readonly cell: Pair;
  readonly channel: number;
}

/** Who won: the largest value of the window, and where it stands. */
export function rebuildMaxPool({ op, input, cell, channel }: PoolQuestion): MaxPoolValue {
  const window = locateInputWindow(op, cell);
  const values = readWindow(input, window, channel);
  const isInside = (_: unknown, index: number) => !window.isPadding[index];
  const value = values.filter(isInside).reduce((most, next) => Math.max(most, next), -Infinity);
  const winners = Array.from(values.keys())
    .filter((index) => !window.isPadding[index] && values[index] === value)
    .map((index) => cellOfInput(window, index));
  return { kind: 'max', window, values, winners, value, magnitude: Math.abs(value) };
}

/** Who was averaged, and by what number: at the border a smaller one, unless the padding counts. */
export function rebuildAveragePool(
  { op, input, cell, channel }: PoolQuestion,
  { averagePoolCountsPadding }: { readonly averagePoolCountsPadding: boolean }
): MeanValue {
  return average(input, { window: locateInputWindow(op, cell), channel, averagePoolCountsPadding });
}

/** The mean of a whole map. */
export function rebuildGlobalMean(op: PlainOp, input: Tensor, channel: number): MeanValue {
  const [, height, width] = inShapesOf(op)[0];
  const window = frameInput({ top: 0, left: 0, height, width }, [height, width]);
  return average(input, { window, channel, averagePoolCountsPadding: false });
}

interface MeanOver {
  readonly window: InputWindow;
  readonly channel: number;
  readonly averagePoolCountsPadding: boolean;
}

function average(input: Tensor, over: MeanOver): MeanValue {
  const { window, channel, averagePoolCountsPadding } = over;
  const values = readWindow(input, window, channel);
  const inside = window.isPadding.filter((isPadding) => !isPadding).length;
  const divisor = averagePoolCountsPadding ? values.length : inside;
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    kind: 'mean',
    ...{ window, values, sum, divisor },
    countsPadding: averagePoolCountsPadding && inside < values.length,
    value: sum / divisor,
    magnitude: values.reduce((total, value) => total + Math.abs(value), 0) / divisor
  };
}
