import { entryOf, paletteOf, rampStops, type ColourScale, type RampName } from '$lib/tensors';

/** CSS colours of one cell: its ground, and what can be read on it. */
export interface CellColour {
  readonly ground: string;
  readonly ink: '#000' | '#fff';
}

/** From the lowest to the highest value; around zero where some are below it. */
export function scaleOf(values: Iterable<number>): ColourScale {
  let [min, max] = [0, 0];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return min < 0 ? scaleAround(Math.max(-min, max)) : toScale('sequential', 0, max);
}

/** Around zero, as far down as up. */
export function scaleAround(largest: number): ColourScale {
  return toScale('diverging', -largest, largest);
}

function toScale(ramp: RampName, min: number, max: number): ColourScale {
  return { ramp, range: { min, max }, floor: null };
}

/** On the ramps of the maps. */
export function colourCell(value: number, scale: ColourScale): CellColour {
  const [red, green, blue] = paletteOf(scale.ramp).subarray(entryOf(scale, value) * 4);
  const light = luminance([red, green, blue]);
  // One of the two always has a contrast of 4.5 or more.
  const isLight = (light + 0.05) / 0.05 >= 1.05 / (light + 0.05);
  return { ground: `rgb(${red} ${green} ${blue})`, ink: isLight ? '#000' : '#fff' };
}

/** CSS image of a legend of weights, low end first. */
export const weightGradient = `linear-gradient(to right, ${rampStops('diverging', 17).join(', ')})`;

/** Relative luminance, WCAG 2.2. */
function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
