import { isWindowOp, shortScope, type Op } from '../network';
import type { Subject } from './subject';

export interface NeighbourStride {
  readonly name: string;
  readonly stride: number;
}

/** Strides that stand next to the op in the graph and could be taken for its own: above 1 and different from it. */
export function findNeighbourStrides(subject: Subject): readonly NeighbourStride[] {
  const { op } = subject;
  return [...listWindowsBefore(subject), ...listWindowsAfter(subject)]
    .filter((other) => isWindowOp(other) && other.stride > 1 && other.stride !== op.stride)
    .map((other) => ({ name: shortScope(other.scope), stride: other.stride ?? 1 }));
}

/** The nearest convolutions and pools before the op; concats and dropout are looked through. */
function listWindowsBefore(subject: Subject): readonly Op[] {
  const { op, ops } = subject;
  return op.inputs.flatMap((scope) => {
    const input = ops.get(scope);
    if (input === undefined) return [];
    return isWindowOp(input) ? [input] : listWindowsBefore({ ...subject, op: input });
  });
}

function listWindowsAfter({ op, ops }: Subject): readonly Op[] {
  return [...ops.values()].filter((other) => other.inputs.includes(op.scope));
}
