import type { CurvePoint } from '$lib/comparisons';

type Difference = NonNullable<CurvePoint['difference']>;

/** Upper end of the scale of relative differences: 1, or the largest that is finite. */
export function curveTop(curve: readonly CurvePoint[]): number {
  const values = curve.map(({ difference }) => difference?.relativeL2 ?? 0);
  return Math.max(1, ...values.filter(Number.isFinite));
}

/** Where on a chart a value stands, as [x, y]: that of the point with an index, from 0 for nothing to 1 for the most. */
export type ToChart = (index: number, height: number) => readonly [number, number];

/**
 * SVG path through the points; what lies beyond 0 and 1 stays at the edge. A point that is not there yet interrupts it.
 */
export function drawCurve(
  curve: readonly CurvePoint[],
  heightOf: (difference: Difference) => number,
  toChart: ToChart
): string {
  let isDrawing = false;
  return curve
    .map(({ difference }, index) => {
      const isThere = difference !== null;
      const command = !isThere ? '' : isDrawing ? 'L' : 'M';
      isDrawing = isThere;
      if (!isThere) return '';
      const height = Math.max(0, Math.min(1, heightOf(difference)));
      return command + toChart(index, height).map(round).join(' ');
    })
    .join('');
}

const round = (value: number) => Number(value.toFixed(4));
