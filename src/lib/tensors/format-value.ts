/**
 * An activation for reading: three significant digits, plain notation from 0.001 to 99,999, a true minus sign.
 * Exact zero is "0".
 */
export function formatValue(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : value > 0 ? '∞' : '−∞';
  return formatFinite(value).replace(/-/g, '−');
}

function formatFinite(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 0.001 || size >= 99_999.5) return value.toExponential(2).replace('e+', 'e');
  if (size >= 999.5) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}

/** A share between 0 and 1 as a percentage; never rounds to 0 % or 100 % what is neither. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %';
  if (share > 0.99 && share < 1) return '>99 %';
  return `${Math.round(share * 100)} %`;
}
