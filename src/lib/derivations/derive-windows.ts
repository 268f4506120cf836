import { axisNames, axisSides } from './derive-equation';
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

/** One sentence for a screen reader, pixels counted from 0. */
export function speakWindows(positions: WindowPositions, axis: 0 | 1): string {
  const { size, outSize, before, after, unread, first, last, stride } = positions;
  const [start, end] = axisSides[axis];
  const parts = [
    `${outSize} window${outSize === 1 ? '' : 's'} along the ${axisNames[axis]} of ${size} pixels`,
    `the first covers ${speakSpan(first, size)}`
  ];
  if (outSize > 1)
    parts.push(
      `the last ${speakSpan(last, size)}`,
      `${stride} pixel${stride === 1 ? '' : 's'} apart`
    );
  if (before + after > 0) parts.push(`${before} padding at the ${start}, ${after} at the ${end}`);
  if (unread > 0) parts.push(`${unread} at the ${end} left out`);
  return `${parts.join('; ')}.`;
}

function speakSpan([first, last]: WindowSpan, size: number): string {
  const inside = [Math.max(first, 0), Math.min(last, size - 1)];
  const pixels = inside[0] === inside[1] ? `pixel ${inside[0]}` : `pixels ${inside.join(' to ')}`;
  const padding = inside[0] - first + (last - inside[1]);
  return padding === 0 ? pixels : `${pixels} and ${padding} of padding`;
}
