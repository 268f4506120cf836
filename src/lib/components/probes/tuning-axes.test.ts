import { expect, test } from 'vitest';
import { drawCurve, scaleCurve } from './tuning-axes';

const box = { left: 0, right: 180, top: 0, bottom: 100 };

test('the scale runs from 0 at the bottom to the highest value at the top, with round ticks', () => {
  const { x, y, ticks } = scaleCurve([1, 4, 0.5], box);
  expect([y(0), y(4), x(0), x(45), x(180)]).toEqual([100, 0, 0, 45, 180]);
  expect(ticks).toEqual([0, 1, 2, 3, 4]);
});

test('values below 0 are drawn below it', () => {
  const { y } = scaleCurve([-1, 1], box);
  expect([y(-1), y(0), y(1)]).toEqual([100, 50, 0]);
});

test('a silent channel has a scale too', () => {
  expect(scaleCurve([0, 0], box).y(0)).toBe(100);
});

test('a whole curve comes round to where it began, a part of one does not', () => {
  const points = [
    { degrees: 0, value: 1 },
    { degrees: 90, value: 2 }
  ];
  const scale = scaleCurve([4], box);
  expect(drawCurve(points, scale, 'whole')).toBe('M0 75L90 50L180 75');
  expect(drawCurve(points, scale, 'part')).toBe('M0 75L90 50');
});
