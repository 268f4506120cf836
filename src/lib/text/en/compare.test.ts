import { expect, test } from 'vitest';
import { parseAgainst } from '../../comparisons';
import { compare } from './compare';

test.each([
  ['', 'B: The same photo'],
  ['coffee', 'B: Coffee cup'],
  ['mirror', 'B: The photo mirrored'],
  ['turn-180', 'B: The photo turned upside down'],
  ['shift-1', 'B: The photo shifted 1 pixel to the right'],
  ['shift--16,8', 'B: The photo shifted 16 pixels to the left and 8 pixels down'],
  ['crop-75', 'B: The middle 75% of the photo, enlarged'],
  ['blur-1', 'B: The photo blurred over 1 pixel'],
  ['noise-25', 'B: The photo with noise of standard deviation 25 of 255'],
  ['patch-1,2,3', 'B: The photo with a grey patch'],
  ['own', 'B: Your second photo']
])('B of “%s” is called %s', (text, title) => {
  expect(compare.bTitle(parseAgainst(text) ?? null, null)).toBe(title);
});

test('a measured movement is told in whole cells, with what remains', () => {
  expect(compare.shift.measured({ x: -1, y: 0, remainder: 0.02 })).toContain(
    'it has moved 1 cell to the left, counted in whole cells; 2% of the mean square difference remains.'
  );
  expect(compare.shift.measured({ x: 0, y: 0, remainder: 1 })).toContain('no whole cell');
  expect(compare.shift.expected({ x: 8, y: 0 }, { x: 0.5, y: 0 }, [16, 16])).toContain(
    'would move 0.5 cells to the right.'
  );
});

test('an end point that only B reaches has no finite difference', () => {
  const difference = { scope: 'x', relativeL2: Infinity, cosine: 0 };
  expect(compare.curve.point({ endPoint: 'Mixed_5b', difference }, false)).toBe(
    'Mixed_5b: relative difference without bound (A is 0), cosine 0'
  );
});
