import type { TuningPoint } from '$lib/probes';

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
export function scaleCurve(
  points: readonly TuningPoint[],
  others: readonly number[],
  box: CurveBox
): CurveScale {
  const values = [...points.flatMap(({ mean, max }) => [mean, max]), ...others];
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const step = roundStep(span / 3);
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= low + span; index++)
    ticks.push(index * step);
  return {
    x: (degrees) => box.left + (degrees / 180) * (box.right - box.left),
    y: (value) => box.bottom - ((value - low) / span) * (box.bottom - box.top),
    ticks
  };
}

/** The largest of 1, 2 or 5 times a power of ten that is not above `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= step) ?? 1;
  return factor * power;
}

/** An SVG path through the measured points in order; at 180° it comes back to what was measured at 0°. */
export function drawCurve(
  points: readonly TuningPoint[],
  { x, y }: Pick<CurveScale, 'x' | 'y'>,
  valueOf: (point: TuningPoint) => number,
  isWhole: boolean
): string {
  const around = isWhole ? [...points, { ...points[0], degrees: 180 }] : points;
  return around
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.degrees)} ${y(valueOf(point))}`)
    .join('');
}
