import type { Padding, Pair } from './description';
import type { WindowOp } from './op';

/** Positions of a sliding window along one axis; sizes in pixels. */
export interface WindowAxis {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: Padding;
}

/**
 * Output size along one axis. Below 1 where a VALID window does not fit.
 * Source: TensorFlow's padding rules (tf.nn.convolution).
 */
export function outputSize({ size, kernel, stride, padding }: WindowAxis): number {
  const positions = padding === 'SAME' ? size : size - kernel + 1;
  // Math.ceil gives −0 just below 0.
  return Math.ceil(positions / stride) + 0;
}

/** Zero pixels [before, after] along one axis; the odd one goes after (bottom, right). */
export function paddingAmounts(axis: WindowAxis): readonly [number, number] {
  if (axis.padding === 'VALID') return [0, 0];
  const total = Math.max((outputSize(axis) - 1) * axis.stride + axis.kernel - axis.size, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** The same of an op: [rows, columns]. */
export function paddingOfOp(op: WindowOp): readonly [Pair, Pair] {
  const { kernel, stride, padding, inShape } = op;
  const along = (axis: 0 | 1) =>
    paddingAmounts({ size: inShape[axis + 1], kernel: kernel[axis], stride, padding });
  return [along(0), along(1)];
}
