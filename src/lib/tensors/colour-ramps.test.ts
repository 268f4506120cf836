import { expect, test } from 'vitest';
import { paletteOf, paletteWords, rampStops } from './colour-ramps';
import { aboveEntry, belowEntry, paletteSize, rampSize, type RampName } from './palette-entries';

const colourAt = (ramp: RampName, entry: number) => [
  ...paletteOf(ramp).subarray(entry * 4, entry * 4 + 3)
];
const rampEntries = Array.from({ length: rampSize }, (_, i) => i + 1);

function lightnessOf(ramp: RampName, entry: number): number {
  const [red, green, blue] = colourAt(ramp, entry);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the sequential ramp runs from viridis purple to viridis yellow, opaque', () => {
  expect(colourAt('sequential', 1)).toEqual([0x44, 0x01, 0x54]);
  expect(colourAt('sequential', rampSize)).toEqual([0xfd, 0xe7, 0x25]);
  expect(new Set(rampEntries.map((entry) => paletteOf('sequential')[entry * 4 + 3]))).toEqual(
    new Set([255])
  );
});

test('every step of the sequential ramp is at least as light as the one before', () => {
  const lightness = rampEntries.map((entry) => lightnessOf('sequential', entry));
  expect(lightness.filter((value, i) => i > 0 && value < lightness[i - 1] - 1)).toEqual([]);
});

test('the diverging ramp runs from brown over its lightest in the middle to teal', () => {
  const lightness = rampEntries.map((entry) => lightnessOf('diverging', entry));
  const lightest = lightness.indexOf(Math.max(...lightness)) + 1;
  expect(Math.abs(lightest - rampSize / 2)).toBeLessThanOrEqual(2);
  const [lowRed, , lowBlue] = colourAt('diverging', 1);
  const [highRed, , highBlue] = colourAt('diverging', rampSize);
  expect(lowRed - lowBlue).toBeGreaterThan(40);
  expect(highBlue - highRed).toBeGreaterThan(40);
});

/** Linear RGB as each kind of dichromat sees it (Viénot et al. 1999; tritan after Machado et al. 2009). */
const visions = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.1124, 0.8876, 0, 0.1124, 0.8876, 0, 0.004, -0.004, 1],
  deutan: [0.2928, 0.7072, 0, 0.2928, 0.7072, 0, -0.0223, 0.0223, 1],
  tritan: [1.2555, -0.0767, -0.1788, -0.0784, 0.9308, 0.1476, 0.0047, 0.6914, 0.3039]
};

/** CIE L*a*b* of a colour under a vision; D65. */
function seenAs(colour: readonly number[], matrix: readonly number[]): number[] {
  const linear = colour.map((byte) => (byte / 255) ** 2.2);
  const [red, green, blue] = [0, 3, 6].map((row) =>
    Math.max(
      0,
      linear.reduce((sum, part, i) => sum + part * matrix[row + i], 0)
    )
  );
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
  const [fx, fy, fz] = [x, y, z].map(Math.cbrt);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

test.each(Object.keys(visions) as (keyof typeof visions)[])(
  'with %s colour vision, what is beyond a ramp has none of its colours',
  (vision) => {
    const see = (ramp: RampName, entry: number) => seenAs(colourAt(ramp, entry), visions[vision]);
    const nearest = (ramp: RampName, entry: number) =>
      Math.min(
        ...rampEntries.map((other) =>
          Math.hypot(...see(ramp, other).map((v, i) => v - see(ramp, entry)[i]))
        )
      );
    // Of just noticeable differences.
    expect(nearest('sequential', aboveEntry)).toBeGreaterThan(25);
    expect(nearest('diverging', aboveEntry)).toBeGreaterThan(25);
    expect(nearest('diverging', belowEntry)).toBeGreaterThan(25);
    const [above, below] = [aboveEntry, belowEntry].map((entry) => see('diverging', entry));
    expect(Math.hypot(...above.map((v, i) => v - below[i]))).toBeGreaterThan(25);
  }
);

test('words share the bytes of the palette', () => {
  const bytes = new Uint8ClampedArray(paletteWords('sequential').buffer);
  expect(bytes).toEqual(paletteOf('sequential'));
  expect(bytes).toHaveLength(paletteSize * 4);
});

test('stops include both ends of the ramp, and not what is beyond', () => {
  expect(rampStops('sequential', 2)).toEqual(['rgb(68 1 84)', 'rgb(253 231 37)']);
});
