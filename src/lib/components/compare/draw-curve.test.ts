import { expect, test } from 'vitest';
import { curveTop, drawCurve } from './draw-curve';

const point = (relativeL2: number | null) => ({
  endPoint: 'x',
  difference: relativeL2 === null ? null : { scope: 'x', relativeL2, cosine: 1 }
});
const draw = (...values: (number | null)[]) =>
  drawCurve(
    values.map(point),
    ({ relativeL2 }) => relativeL2,
    (index, height) => [index + 0.5, 1 - height]
  );

test.each([
  [draw(), ''],
  [draw(0, 0.5, 1), 'M0.5 1L1.5 0.5L2.5 0'],
  [draw(0, null, 1, 1), 'M0.5 1M2.5 0L3.5 0'],
  [draw(-1, 7, Infinity), 'M0.5 1L1.5 0L2.5 0']
])('%#: a curve of what is there, kept inside', (path, expected) => expect(path).toBe(expected));

test('the scale ends at 1, or at the largest that is finite', () => {
  expect(curveTop([point(0.2), point(null)])).toBe(1);
  expect(curveTop([point(0.2), point(1.7), point(Infinity)])).toBe(1.7);
});
