import { expect, test } from 'vitest';
import { strokePath } from './stroke-path';

const size = { width: 1000, height: 500 };

test.each([
  { title: 'a dot has no length', stroke: [{ x: 0.5, y: 0.5 }], path: 'M500 250L500 250' },
  {
    title: 'two points make a line',
    stroke: [
      { x: 0, y: 0 },
      { x: 0.1, y: 0.2 }
    ],
    path: 'M0 0L100 100'
  },
  {
    title: 'a corner stays one',
    stroke: [
      { x: 0, y: 0 },
      { x: 0.1, y: 0 },
      { x: 0.1, y: 0.2 }
    ],
    path: 'M0 0L100 0L100 100'
  }
])('$title', ({ stroke, path }) => {
  expect(strokePath(stroke, size)).toBe(path);
});

test('on a slide twice as wide the same stroke is twice as wide', () => {
  const stroke = [
    { x: 0.1, y: 0.1 },
    { x: 0.25, y: 0.5 }
  ];
  expect(strokePath(stroke, size)).toBe('M100 50L250 250');
  expect(strokePath(stroke, { width: 2000, height: 500 })).toBe('M200 50L500 250');
});
