import { formatMagnitude } from '../network';

/** Three significant digits with a decimal prefix: 2_841_728 → `2.84 MB`. */
export function formatBytes(bytes: number): string {
  return `${formatMagnitude(bytes).replace(/(\d)$/, '$1 ')}B`;
}

/** Part of a whole, 0 to 1, as a percentage of about two digits: 0.0345 → `3.5 %`. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0) return '0 %';
  if (percent < 0.1) return '<0.1 %';
  return `${percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}
