import type { Pair, Shape } from '../../network';
import { numbers } from './numbers';

const axes = ['batch', 'height', 'width', 'channels'];

/** `−12,096`, `+5` */
function count(original: number, edited: number): string {
  return edited === original ? 'same' : numbers.signedCount(edited - original);
}

/** `−32 channels`; the axes that changed, one after the other. */
function shape(original: Shape, edited: Shape): string {
  const changes = edited.flatMap((size, axis) =>
    size === original[axis]
      ? []
      : [`${count(original[axis] ?? 0, size)} ${axes[axis] ?? ''}`.trim()]
  );
  return changes.length === 0 ? 'same' : changes.join(', ');
}

/** The edited network beside the original. */
export const differences = {
  count,
  /** `−16%`, `+0.26%`; empty where nothing changed or there was nothing before. */
  change: (original: number, edited: number) =>
    original === 0 || edited === original ? '' : numbers.change(edited / original - 1),
  shape,
  /** `+16`; height and width by name where they change differently. */
  pair(original: Pair, edited: Pair): string {
    const [height, width] = [0, 1].map((axis) => count(original[axis], edited[axis]));
    return height === width ? height : shape([1, ...original], [1, ...edited]);
  }
};
