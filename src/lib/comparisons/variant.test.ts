import { describe, expect, it, test } from 'vitest';
import { createStimulus } from '../photos';
import { parseAgainst } from './against';
import { applyVariant, type Variant } from './variant';

const photo = createStimulus('noise', { width: 60, height: 40 });
const variantOf = (text: string) => parseAgainst(text) as Variant;

describe.each([
  'mirror',
  'grey',
  'turn-90',
  'shift-7,-3',
  'blur-2',
  'crop-50',
  'noise-20',
  'patch-5,6,20'
])('%s', (text) => {
  const changed = applyVariant(photo, variantOf(text));

  it('keeps the size, is opaque, and is another picture', () => {
    expect([changed.width, changed.height]).toEqual([60, 40]);
    expect(changed.data).toHaveLength(photo.data.length);
    expect(changed.data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
    expect(changed.data).not.toEqual(photo.data);
  });

  it('is the same each time', () => {
    expect(applyVariant(photo, variantOf(text)).data).toEqual(changed.data);
  });
});

test('a square turned four times by a quarter is itself', () => {
  const square = createStimulus('noise', { width: 40, height: 40 });
  const turn = (picture: typeof square) => applyVariant(picture, variantOf('turn-90'));
  expect(turn(turn(turn(turn(square)))).data).toEqual(square.data);
});

test('noise has the deviation asked for, where nothing is cut off', () => {
  const even = { ...photo, data: photo.data.map((_, at) => (at % 4 === 3 ? 255 : 128)) };
  const { data } = applyVariant(even, variantOf('noise-20'));
  const differences = [...data].filter((_, at) => at % 4 !== 3).map((value) => value - 128);
  const mean = differences.reduce((sum, it) => sum + it, 0) / differences.length;
  const square = differences.reduce((sum, it) => sum + it * it, 0) / differences.length;
  expect(Math.abs(mean)).toBeLessThan(1);
  expect(Math.sqrt(square)).toBeCloseTo(20, -0.5);
});
