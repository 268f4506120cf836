/** One measured value of a curve. */
export interface CurvePoint {
  /** 0 to less than 180. */
  readonly degrees: number;
  readonly value: number;
}

/** Where a value is drawn; y grows downwards. */
export interface CurveScale {
  x(degrees: number): number;
  y(value: number): number;
  /** Round values on the vertical axis, lowest first. */
  readonly ticks: readonly number[];
}

interface CurveBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scale from 0 (or the lowest value below it) to the highest, over the half turn in which orientations come round. */
export function scaleCurve(values: readonly number[], box: CurveBox): CurveScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const step = roundStep(span / 3);
  const first = Math.ceil(low / step);
  const count = Math.floor((low + span) / step) - first + 1;
  return {
    x: (degrees) => box.left + (degrees / 180) * (box.right - box.left),
    y: (value) => box.bottom - ((value - low) / span) * (box.bottom - box.top),
    ticks: Array.from({ length: count }, (_, index) => (first + index) * step)
  };
}

/** The largest of 1, 2 or 5 times a power of ten that is not above `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= step) ?? 1;
  return factor * power;
}

/** An SVG path through the points in order; a whole curve comes back at 180° to what was measured at 0°. */
export function drawCurve(
  points: readonly CurvePoint[],
  { x, y }: Pick<CurveScale, 'x' | 'y'>,
  extent: 'whole' | 'part'
): string {
  const around = extent === 'whole' ? [...points, { ...points[0], degrees: 180 }] : points;
  return around
    .map(({ degrees, value }, index) => `${index === 0 ? 'M' : 'L'}${x(degrees)} ${y(value)}`)
    .join('');
}
