import { expect, test } from 'vitest';
import { drawCurve, scaleCurve } from './tuning-axes';

const box = { left: 0, right: 180, top: 0, bottom: 100 };
const points = [
  { degrees: 0, mean: 1, max: 4 },
  { degrees: 90, mean: 2, max: 3 }
];

test('the scale runs from 0 at the bottom to the highest value at the top, with round ticks', () => {
  const scale = scaleCurve(points, [0.5], box);
  expect([scale.y(0), scale.y(4), scale.x(0), scale.x(45), scale.x(180)]).toEqual([
    100, 0, 0, 45, 180
  ]);
  expect(scale.ticks).toEqual([0, 1, 2, 3, 4]);
});

test('values below 0 are drawn below it', () => {
  const scale = scaleCurve([{ degrees: 0, mean: -1, max: 1 }], [], box);
  expect([scale.y(-1), scale.y(0), scale.y(1)]).toEqual([100, 50, 0]);
});

test('a silent channel has a scale too', () => {
  const scale = scaleCurve([{ degrees: 0, mean: 0, max: 0 }], [0], box);
  expect(scale.y(0)).toBe(100);
});

test('a whole curve comes round to where it began, a part of one does not', () => {
  const scale = scaleCurve(points, [], box);
  const meanOf = ({ mean }: { mean: number }) => mean;
  expect(drawCurve(points, scale, meanOf, true)).toBe('M0 75L90 50L180 75');
  expect(drawCurve(points, scale, meanOf, false)).toBe('M0 75L90 50');
});
