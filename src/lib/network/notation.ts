import type { Pair } from './description';
import type { Shape } from './op';

const wholeNumbers = new Intl.NumberFormat('en-GB');

/** 21802784 → `21,802,784` */
export function formatCount(value: number): string {
  return wholeNumbers.format(value);
}

const magnitudes = [
  { size: 1e9, unit: 'G' },
  { size: 1e6, unit: 'M' },
  { size: 1e3, unit: 'k' }
] as const;

/** Three significant digits with a decimal prefix: 33_143_808 → `33.1 M`. */
export function formatMagnitude(value: number): string {
  const magnitude = magnitudes.find(({ size }) => value >= size);
  if (magnitude === undefined) return formatCount(value);
  return `${(value / magnitude.size).toPrecision(3)} ${magnitude.unit}`;
}

/** Without the batch: [1, 17, 17, 128] → `17×17×128`. */
export function formatShape(shape: Shape): string {
  return shape.slice(1).join('×');
}

/** [1, 7] → `1×7` */
export function formatPair([height, width]: Pair): string {
  return `${height}×${width}`;
}
