import { formatMagnitude } from '../network';

/** Three significant digits with a decimal prefix: 2_841_728 → `2.84 MB`. */
export function formatBytes(bytes: number): string {
  return `${formatMagnitude(bytes).replace(/(\d)$/, '$1 ')}B`;
}
