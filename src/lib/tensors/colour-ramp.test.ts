import { expect, test } from 'vitest';
import { rampIndex, rampStops, rampWords, viridisRamp } from './colour-ramp';

test('the ramp runs from viridis purple to viridis yellow, opaque', () => {
  expect([...viridisRamp.subarray(0, 4)]).toEqual([0x44, 0x01, 0x54, 255]);
  expect([...viridisRamp.subarray(128 * 4, 129 * 4)]).toEqual([0x21, 0x91, 0x8c, 255]);
  expect([...viridisRamp.subarray(-4)]).toEqual([0xfd, 0xe7, 0x25, 255]);
});

test('every step of the ramp is at least as light as the one before', () => {
  const lightness = Array.from({ length: 256 }, (_, i) => {
    const [red, green, blue] = viridisRamp.subarray(i * 4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  const falls = lightness.filter((value, i) => i > 0 && value < lightness[i - 1] - 1);
  expect(falls).toEqual([]);
});

test('words share the bytes of the ramp', () => {
  expect(new Uint8ClampedArray(rampWords(viridisRamp).buffer, 1020)).toEqual(
    viridisRamp.subarray(1020)
  );
});

test.each([
  [-1, 0],
  [0, 0],
  [1, 128],
  [2, 255],
  [9, 255],
  [Number.NaN, 0]
])('%d in the range 0 to 2 takes entry %d', (value, entry) => {
  expect(rampIndex(value, { min: 0, max: 2 })).toBe(entry);
});

test('an empty range takes the low end', () => {
  expect(rampIndex(3, { min: 3, max: 3 })).toBe(0);
});

test('stops include both ends', () => {
  expect(rampStops(viridisRamp, 2)).toEqual(['rgb(68 1 84)', 'rgb(253 231 37)']);
});
