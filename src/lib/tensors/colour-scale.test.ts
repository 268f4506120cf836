import { describe, expect, test } from 'vitest';
import { aboveEntry, belowEntry, rampSize } from './palette-entries';
import { entryOf, positionOf, valueAt, type ColourScale } from './colour-scale';

const linear: ColourScale = { ramp: 'sequential', range: { min: 0, max: 2 }, floor: null };
const signed: ColourScale = { ramp: 'diverging', range: { min: -4, max: 4 }, floor: null };
const log: ColourScale = { ramp: 'sequential', range: { min: 0, max: 1000 }, floor: 1 };
const signedLog: ColourScale = { ramp: 'diverging', range: { min: -1000, max: 1000 }, floor: 1 };

test.each([
  ['a linear scale', linear, 0, 1],
  ['a linear scale', linear, 1, 1 + rampSize / 2],
  ['a linear scale', linear, 2, rampSize],
  ['a linear scale', linear, 2.001, aboveEntry],
  ['a linear scale', linear, -0.001, belowEntry],
  ['a linear scale', linear, Infinity, aboveEntry],
  ['a linear scale', linear, Number.NaN, 1],
  ['a diverging scale', signed, 0, 1 + rampSize / 2],
  ['a diverging scale', signed, -4, 1],
  ['a diverging scale', signed, -5, belowEntry],
  ['a diverging scale', signed, Number.NaN, 1 + rampSize / 2],
  ['a logarithmic scale', log, 0, 1],
  ['a logarithmic scale', log, 1000, rampSize],
  ['a logarithmic scale around 0', signedLog, 0, 1 + rampSize / 2],
  ['a logarithmic scale around 0', signedLog, -1000, 1]
])('on %s %o, %d takes entry %i', (_, scale, value, entry) => {
  expect(entryOf(scale, value)).toBe(entry);
});

test('an empty range takes the place of 0', () => {
  expect(entryOf({ ...linear, range: { min: 3, max: 3 } }, 3)).toBe(1);
  expect(entryOf({ ...signed, range: { min: 0, max: 0 } }, 0)).toBe(1 + rampSize / 2);
  expect(entryOf({ ...log, range: { min: 0, max: 0 } }, 0)).toBe(1);
});

test('a logarithmic scale gives equal room to equal factors well above its floor', () => {
  const room = (from: number, to: number) => positionOf(log, to) - positionOf(log, from);
  expect(room(50, 100)).toBeCloseTo(room(100, 200), 2);
  expect(room(0, 0.1)).toBeCloseTo(room(0.1, 0.2), 2);
});

test('opposite values lie alike on both sides of 0', () => {
  for (const scale of [signed, signedLog]) {
    expect(positionOf(scale, 1.5) + positionOf(scale, -1.5)).toBeCloseTo(1, 12);
  }
});

describe('a position leads back to its value', () => {
  test.each([
    ['linear', linear],
    ['diverging', signed],
    ['logarithmic', log],
    ['logarithmic around 0', signedLog]
  ])('%s', (_, scale) => {
    for (const position of [0, 0.2, 0.5, 0.9, 1]) {
      expect(positionOf(scale, valueAt(scale, position))).toBeCloseTo(position, 12);
    }
  });
});
