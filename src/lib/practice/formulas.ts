import type { WindowOp } from '../network';
import type { FieldSide } from './field-slips';

/** Positions of the window along one axis: `35 − 5 + 1`, or `⌈(35 − 5 + 1) / 2⌉` with a stride. */
export function writeValidSize(op: WindowOp, axis: 0 | 1): string {
  const difference = `${op.inShape[axis + 1]} − ${op.kernel[axis]} + 1`;
  return op.stride === 1 ? difference : `⌈(${difference}) / ${op.stride}⌉`;
}

/** `⌈35 / 2⌉` */
export function writeSameSize(op: WindowOp, axis: 0 | 1): string {
  return `⌈${op.inShape[axis + 1]} / ${op.stride}⌉`;
}

/** The op's output size along one axis, with its own padding. */
export function writeSize(op: WindowOp, axis: 0 | 1): string {
  return op.padding === 'VALID' ? writeValidSize(op, axis) : writeSameSize(op, axis);
}

/** The receptive field along one axis: `31 + (5 − 1) × 8`. */
export function writeFieldSize({ field, kernel, apart, axis }: FieldSide): string {
  return `${field[axis]} + (${kernel[axis]} − 1) × ${apart[axis]}`;
}

/** All variables of a convolution: `5 × 5 × 48 × 64 + 64 + 64 + 64`. */
export function writeParameters({ weights }: Pick<WindowOp, 'weights'>): string {
  return weights.map(({ shape }) => shape.join(' × ')).join(' + ');
}
