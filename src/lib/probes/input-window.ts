import { paddingAmounts, type Pair, type WindowOp } from '../network';
import { windowAxisOf } from '../derivations';
import { measureTensor, type Tensor } from '../tensors';

/** The part of an op's input that one cell of its output is made from. */
export interface InputWindow {
  readonly height: number;
  readonly width: number;
  /** Row and column of the input under the window's first cell; negative where that lies in the padding. */
  readonly top: number;
  readonly left: number;
  /** Row by row: true where a cell of the window lies outside the map, in the padding. */
  readonly isPadding: readonly boolean[];
}

/** Where the window of an op lies for cell [row, column] of its output. */
export function locateInputWindow(op: WindowOp, cell: Pair): InputWindow {
  const [top, left] = cell.map((index, axis) => {
    const window = windowAxisOf(op, axis as 0 | 1);
    return index * window.stride - paddingAmounts(window)[0];
  });
  const [, inHeight, inWidth] = op.inShape;
  return frameInput({ top, left, height: op.kernel[0], width: op.kernel[1] }, [inHeight, inWidth]);
}

/** A rectangle of a map of [height, width], with what of it lies outside. */
export function frameInput(
  rectangle: Omit<InputWindow, 'isPadding'>,
  [inHeight, inWidth]: Pair
): InputWindow {
  const { top, left, height, width } = rectangle;
  const isPadding = Array.from({ length: height * width }, (_, index) => {
    const row = top + Math.floor(index / width);
    const column = left + (index % width);
    return row < 0 || row >= inHeight || column < 0 || column >= inWidth;
  });
  return { ...rectangle, isPadding };
}

/** [row, column] of the input under a cell of the window, counted row by row. */
export function cellOfInput({ top, left, width }: InputWindow, index: number): Pair {
  return [top + Math.floor(index / width), left + (index % width)];
}

/** Values of one input channel under a window, row by row; 0 in the padding. */
export function readWindow(tensor: Tensor, window: InputWindow, channel: number): Float64Array {
  const { width, channels } = measureTensor(tensor);
  return Float64Array.from(window.isPadding, (isPadding, index) => {
    if (isPadding) return 0;
    const [row, column] = cellOfInput(window, index);
    return tensor.data[(row * width + column) * channels + channel];
  });
}

/** One value of an NHWC tensor; of [1, C], the cell is [0, 0]. Throws RangeError outside it. */
export function readCell(tensor: Tensor, [row, column]: Pair, channel: number): number {
  const { height, width, channels } = measureTensor(tensor);
  const isWithin = (index: number, size: number) =>
    Number.isInteger(index) && index >= 0 && index < size;
  if (!isWithin(row, height) || !isWithin(column, width) || !isWithin(channel, channels)) {
    throw new RangeError(
      `Value [${row}, ${column}, ${channel}]: expected one of ${height}×${width}×${channels}.`
    );
  }
  return tensor.data[(row * width + column) * channels + channel];
}
