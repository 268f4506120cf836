import { isWindowOp, paddingAmounts, type Op, type WindowOp } from '../network';

/** Zeros around a map: [above, below], [left, right], in pixels. */
type Border = readonly [readonly [number, number], readonly [number, number]];

/** The zeros an op adds around its map; none for ops without a window. */
export function borderOf(op: Op): Border {
  return isWindowOp(op)
    ? borderAt(op, 0)
    : [
        [0, 0],
        [0, 0]
      ];
}

export function isPadded(op: Op): boolean {
  return borderOf(op)
    .flat()
    .some((side) => side > 0);
}

/** Whether SAME pads otherwise where the map is a few pixels larger: with a stride, the border follows the size. */
export function isPaddingForOneSize(op: Op): op is WindowOp {
  if (!isWindowOp(op)) return false;
  const sizes = Array.from({ length: op.stride }, (_, more) => borderAt(op, more).flat().join());
  return new Set(sizes).size > 1;
}

function borderAt(op: WindowOp, more: number): Border {
  const { kernel, stride, padding, inShape } = op;
  const along = (axis: 0 | 1) =>
    paddingAmounts({ size: inShape[axis + 1] + more, kernel: kernel[axis], stride, padding });
  return [along(0), along(1)];
}
