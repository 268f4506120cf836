import type { CurvePoint } from '$lib/comparisons';

type Difference = NonNullable<CurvePoint['difference']>;

/** Upper end of the scale of relative differences: 1, or the largest that is finite. */
export function curveTop(curve: readonly CurvePoint[]): number {
  const values = curve.map(({ difference }) => difference?.relativeL2 ?? 0);
  return Math.max(1, ...values.filter(Number.isFinite));
}

/**
 * SVG path over columns one unit wide, from 0 at the bottom to 1 at the top; what lies beyond stays at the edge. A point
 * that is not there yet interrupts it.
 */
export function drawCurve(
  curve: readonly CurvePoint[],
  heightOf: (difference: Difference) => number
): string {
  let isDrawing = false;
  return curve
    .map(({ difference }, index) => {
      const isThere = difference !== null;
      const command = !isThere ? '' : isDrawing ? 'L' : 'M';
      isDrawing = isThere;
      if (!isThere) return '';
      const height = Math.max(0, Math.min(1, heightOf(difference)));
      return `${command}${index + 0.5} ${Number((1 - height).toFixed(4))}`;
    })
    .join('');
}
