import type { Shape } from '../../network';
import type { differences as english } from '../en/differences';
import { numbers } from './numbers';

const axes = ['批', '高', '宽', '通道'];

/** `−12,096`, `+5` */
function count(original: number, edited: number): string {
  return edited === original ? '相同' : numbers.signedCount(edited - original);
}

/** `通道 −32`; the axes that changed, one after the other. */
function shape(original: Shape, edited: Shape): string {
  const changes = edited.flatMap((size, axis) =>
    size === original[axis]
      ? []
      : [`${axes[axis] ?? ''} ${count(original[axis] ?? 0, size)}`.trim()]
  );
  return changes.length === 0 ? '相同' : changes.join('，');
}

/** The edited network beside the original. */
export const differences: typeof english = {
  count,
  change: (original, edited) =>
    original === 0 || edited === original ? '' : numbers.change(edited / original - 1),
  shape,
  pair(original, edited) {
    const [height, width] = [0, 1].map((axis) => count(original[axis], edited[axis]));
    return height === width ? height : shape([1, ...original], [1, ...edited]);
  }
};
