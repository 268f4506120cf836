import { expect, it, test } from 'vitest';
import { blurPixels } from './blur';
import { coverPixels } from './cover';
import { cropPixels, mirrorPixels, shiftPixels, turnPixels } from './rearrange';

/** Grey values, row by row. */
function picture(width: number, values: readonly number[]) {
  const data = Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
  return { width, height: values.length / width, data };
}

const reds = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, i) => i % 4 === 0);
const source = picture(3, [1, 2, 3, 4, 5, 6]);

test.each([
  ['mirrored, left and right change places', mirrorPixels(source), 3, [3, 2, 1, 6, 5, 4]],
  ['a quarter turn is clockwise', turnPixels(source, 1), 2, [4, 1, 5, 2, 6, 3]],
  ['a half turn', turnPixels(source, 2), 3, [6, 5, 4, 3, 2, 1]],
  ['three quarters are one back', turnPixels(source, 3), 2, [3, 6, 2, 5, 1, 4]],
  [
    'shifted right, the left edge is repeated',
    shiftPixels(source, { x: 1, y: 0 }),
    3,
    [1, 1, 2, 4, 4, 5]
  ],
  ['shifted left and down', shiftPixels(source, { x: -1, y: 1 }), 3, [2, 3, 3, 2, 3, 3]],
  ['a crop', cropPixels(source, { x: 1, y: 0, width: 2, height: 2 }), 2, [2, 3, 5, 6]],
  [
    'a patch over the corner',
    coverPixels(source, { x: 2, y: -1, width: 5, height: 2 }),
    3,
    [1, 2, 128, 4, 5, 6]
  ]
])('%s', (_, changed, width, values) => {
  expect([changed.width, reds(changed)]).toEqual([width, values]);
  expect([...changed.data].filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(
    true
  );
});

test('nothing changes the picture that it is given', () => {
  expect(reds(source)).toEqual([1, 2, 3, 4, 5, 6]);
});

it('blurs an even picture to itself', () => {
  const even = picture(5, Array(20).fill(137));
  expect(reds(blurPixels(even, 2))).toEqual(reds(even));
});

it('blurs a dot to a round spot of the same sum', () => {
  const side = 15;
  const dot = picture(
    side,
    Array.from({ length: side * side }, (_, i) => (i === 112 ? 255 : 0))
  );
  const spot = reds(blurPixels(dot, 1));
  expect(spot[112 - 1]).toBe(spot[112 + side]);
  expect(spot[112 - 2]).toBeLessThan(spot[112 - 1]);
  expect(Math.abs(spot.reduce((sum, value) => sum + value, 0) - 255)).toBeLessThan(8);
});
