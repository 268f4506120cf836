import { isWindowOp, type Op } from '../network';
import type { Edit } from './edit';

/** What is left of the cost by the kernels alone: as many filters in as out, and as many in between. */
export interface IdealShare {
  /** `(9 + 9) / 25` */
  readonly formula: string;
  /** Cost after the edit over cost before it. */
  readonly share: number;
}

/**
 * The share of multiply-adds (and weights) that remains, by kernel sizes; null where kernels alone do not
 * decide. `op` is the edit's target, `next` the op after it in its chain, both as they are before the edit.
 */
export function idealShare(edit: Edit, op: Op, next: Op | null): IdealShare | null {
  if (!isWindowOp(op)) return null;
  const [height, width] = op.kernel;
  switch (edit.kind) {
    case 'to-3x3':
      return shareOf(
        Array.from({ length: (height - 1) / 2 }, () => 9),
        [height * width]
      );
    case 'factorise':
      return shareOf([width, height], [height * width]);
    case 'merge':
    case 'square': {
      if (next === null || !isWindowOp(next)) return null;
      const sides = [height + next.kernel[0] - 1, width + next.kernel[1] - 1];
      const before = [height * width, next.kernel[0] * next.kernel[1]];
      return shareOf([sides[0] * sides[1]], before);
    }
    case 'no-bottleneck':
    case 'pool-first':
    case 'pool-last':
    case 'off':
    case 'set':
      return null;
  }
}

function shareOf(after: readonly number[], before: readonly number[]): IdealShare {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const write = (values: readonly number[]) =>
    values.length === 1 ? String(values[0]) : `(${values.join(' + ')})`;
  return { formula: `${write(after)} / ${write(before)}`, share: sum(after) / sum(before) };
}
