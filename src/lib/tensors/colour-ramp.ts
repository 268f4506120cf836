import { interpolateViridis } from 'd3-scale-chromatic';

/** Entries of a ramp; index 0 is the low end. */
export const rampSize = 256;

/**
 * Viridis as RGBA bytes, 256 × 4: even steps to the eye, rising in lightness, and readable with every common kind
 * of colour vision (van der Walt and Smith, SciPy 2015).
 */
export const viridisRamp: Uint8ClampedArray<ArrayBuffer> = buildRamp(interpolateViridis);

function buildRamp(interpolate: (position: number) => string): Uint8ClampedArray<ArrayBuffer> {
  const ramp = new Uint8ClampedArray(rampSize * 4);
  for (let i = 0; i < rampSize; i++) {
    const hex = Number.parseInt(interpolate(i / (rampSize - 1)).slice(1), 16);
    ramp.set([hex >> 16, (hex >> 8) & 255, hex & 255, 255], i * 4);
  }
  return ramp;
}

/** The same bytes as 32-bit words in the machine's byte order, for writing whole pixels at once. */
export function rampWords(ramp: Uint8ClampedArray<ArrayBuffer>): Uint32Array {
  return new Uint32Array(ramp.buffer);
}

/** Ramp entry of a value; values outside the range take the nearest end, an empty range the low end. */
export function rampIndex(value: number, { min, max }: { min: number; max: number }): number {
  if (!(max > min)) return 0;
  const position = ((value - min) / (max - min)) * rampSize;
  return Math.max(0, Math.min(rampSize - 1, Math.floor(position))) || 0;
}

/** CSS colours at even steps along the ramp, low end first, for a legend's gradient. */
export function rampStops(ramp: Uint8ClampedArray, count: number): string[] {
  return Array.from({ length: count }, (_, step) => {
    const at = Math.round((step / (count - 1)) * (rampSize - 1)) * 4;
    return `rgb(${ramp[at]} ${ramp[at + 1]} ${ramp[at + 2]})`;
  });
}
