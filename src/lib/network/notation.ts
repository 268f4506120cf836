import type { Pair } from './description';
import type { Shape } from './op';

const wholeNumbers = new Intl.NumberFormat('en-GB');

/** 21802784 → `21,802,784` */
export function formatCount(value: number): string {
  return wholeNumbers.format(value);
}

/** Without the batch: [1, 17, 17, 128] → `17×17×128`. */
export function formatShape(shape: Shape): string {
  return shape.slice(1).join('×');
}

/** [1, 7] → `1×7` */
export function formatPair([height, width]: Pair): string {
  return `${height}×${width}`;
}
