import { interpolateBrBG, interpolateViridis } from 'd3-scale-chromatic';
import { aboveEntry, belowEntry, paletteSize, rampSize, type RampName } from './palette-entries';

/** Bytes, RGB. */
type Colour = readonly [number, number, number];

/** What is beyond a ramp's ends: as far from all its colours as each common kind of colour vision allows (tested). */
const beyond = {
  violet: [204, 85, 255],
  deepViolet: [136, 0, 255],
  magenta: [255, 34, 238]
} as const satisfies Record<string, Colour>;

const palettes: Readonly<Record<RampName, Uint8ClampedArray<ArrayBuffer>>> = {
  sequential: buildPalette(interpolateViridis, beyond.deepViolet, beyond.violet),
  diverging: buildPalette(interpolateBrBG, beyond.deepViolet, beyond.magenta)
};

/**
 * A palette as RGBA bytes, `paletteSize` × 4. `sequential` is viridis: even steps to the eye, rising in lightness,
 * readable with every common kind of colour vision (van der Walt and Smith, SciPy 2015). `diverging` runs from brown
 * over near-white to teal (ColorBrewer BrBG, which its authors mark as safe for colour-blind readers).
 */
export function paletteOf(ramp: RampName): Uint8ClampedArray<ArrayBuffer> {
  return palettes[ramp];
}

function buildPalette(
  interpolate: (position: number) => string,
  below: Colour,
  above: Colour
): Uint8ClampedArray<ArrayBuffer> {
  const palette = new Uint8ClampedArray(paletteSize * 4);
  for (let i = 0; i < rampSize; i++) {
    palette.set([...readColour(interpolate(i / (rampSize - 1))), 255], (i + 1) * 4);
  }
  palette.set([...below, 255], belowEntry * 4);
  palette.set([...above, 255], aboveEntry * 4);
  return palette;
}

/** `#rrggbb` or `rgb(r, g, b)`: the library's interpolators write either. */
function readColour(text: string): Colour {
  if (!text.startsWith('#')) {
    const [red, green, blue] = (text.match(/\d+/g) ?? []).map(Number);
    return [red, green, blue];
  }
  const hex = Number.parseInt(text.slice(1), 16);
  return [hex >> 16, (hex >> 8) & 255, hex & 255];
}

/** The same bytes as 32-bit words in the machine's byte order, for writing whole pixels at once. */
export function paletteWords(ramp: RampName): Uint32Array {
  return new Uint32Array(palettes[ramp].buffer);
}

/** CSS colour of one entry of a palette. */
export function paletteColour(ramp: RampName, entry: number): string {
  const [red, green, blue] = palettes[ramp].subarray(entry * 4);
  return `rgb(${red} ${green} ${blue})`;
}

/** CSS colours at even steps along the ramp, low end first, for a legend's gradient. */
export function rampStops(ramp: RampName, count: number): string[] {
  return Array.from({ length: count }, (_, step) =>
    paletteColour(ramp, 1 + Math.round((step / (count - 1)) * (rampSize - 1)))
  );
}
