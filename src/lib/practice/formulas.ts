import type { WindowOp } from '../network';

/** Positions of the window along one axis: `35 − 5 + 1`, or `⌈(35 − 5 + 1) / 2⌉` with a stride. */
export function writeValidSize(op: WindowOp, axis: 0 | 1): string {
  const difference = `${op.inShape[axis + 1]} − ${op.kernel[axis]} + 1`;
  return op.stride === 1 ? difference : `⌈(${difference}) / ${op.stride}⌉`;
}

/** `⌈35 / 2⌉` */
export function writeSameSize(op: WindowOp, axis: 0 | 1): string {
  return `⌈${op.inShape[axis + 1]} / ${op.stride}⌉`;
}
