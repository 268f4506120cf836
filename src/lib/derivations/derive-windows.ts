import { outputSize, paddingAmounts, type WindowAxis, type WindowOp } from '../network';

/** First and last pixel a window covers; negative or past the end where it covers padding. */
export type WindowSpan = readonly [number, number];

/** Where the windows of an op lie along one axis, in pixels of its input. */
export interface WindowPositions extends WindowAxis {
  readonly outSize: number;
  /** Padding pixels before the first and after the last. */
  readonly before: number;
  readonly after: number;
  /** Pixels at the end that no window covers. */
  readonly unread: number;
  readonly first: WindowSpan;
  readonly last: WindowSpan;
}

/** The op's window along height (0) or width (1). */
export function windowAxisOf(op: WindowOp, axis: 0 | 1): WindowAxis {
  return {
    size: op.inShape[axis + 1],
    kernel: op.kernel[axis],
    stride: op.stride,
    padding: op.padding
  };
}

export function describeWindows(axis: WindowAxis): WindowPositions {
  const outSize = outputSize(axis);
  const [before, after] = paddingAmounts(axis);
  const spanAt = (index: number): WindowSpan => {
    const start = index * axis.stride - before;
    return [start, start + axis.kernel - 1];
  };
  const last = spanAt(outSize - 1);
  return {
    ...axis,
    outSize,
    before,
    after,
    unread: Math.max(axis.size - 1 - last[1], 0),
    first: spanAt(0),
    last
  };
}
