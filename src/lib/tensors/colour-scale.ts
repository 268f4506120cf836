import { aboveEntry, belowEntry, rampSize, type RampName } from './palette-entries';
import type { ValueRange } from './statistics';

/** Which value takes which colour: the one answer for maps, overlays, colour bars, thumbnails and saved pictures. */
export interface ColourScale {
  /** `diverging` has 0 in its middle, and a range that reaches as far down as up. */
  readonly ramp: RampName;
  /** Values at the two ends of the ramp, in the units of the activation; beyond them a value is marked as such. */
  readonly range: ValueRange;
  /**
   * Null for a linear scale. A logarithmic one places a value v at log(1 + |v| / floor) from 0: about linear below the
   * floor, so that 0 has a place, and logarithmic above it.
   */
  readonly floor: number | null;
}

/**
 * Where a value stands along the ramp: 0 at the low end, 1 at the high end, outside that beyond them. Where the range
 * is empty, and for what is no number, the place of 0: the low end, or the middle of a diverging ramp.
 */
export function positionOf({ ramp, range: { min, max }, floor }: ColourScale, value: number) {
  const position =
    floor === null
      ? (value - min) / (max - min)
      : ramp === 'diverging'
        ? 0.5 + (Math.sign(value) * logShare(Math.abs(value), max, floor)) / 2
        : logShare(value, max, floor);
  return Number.isNaN(position) ? (ramp === 'diverging' ? 0.5 : 0) : position;
}

function logShare(value: number, max: number, floor: number): number {
  return Math.log1p(value / floor) / Math.log1p(max / floor);
}

/** The value at a position along the ramp, 0 to 1: the inverse of `positionOf`. */
export function valueAt({ ramp, range: { min, max }, floor }: ColourScale, position: number) {
  if (floor === null) return min + position * (max - min);
  const share = ramp === 'diverging' ? 2 * position - 1 : position;
  const size = floor * Math.expm1(Math.abs(share) * Math.log1p(max / floor));
  return share < 0 ? -size : size;
}

/** Entry of the scale's palette that a value takes. */
export function entryOf(scale: ColourScale, value: number): number {
  if (value > scale.range.max) return aboveEntry;
  if (value < scale.range.min) return belowEntry;
  return 1 + Math.min(rampSize - 1, Math.floor(positionOf(scale, value) * rampSize));
}
