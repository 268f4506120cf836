import { describe, expect, test } from 'vitest';
import { fitRegion, middleRegion, spanRegion } from './fit-region';

const image = [100, 200] as const;
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('a box within the image', () => {
  test.each([
    ['stays', box(10, 20, 30, 40), box(10, 20, 30, 40)],
    ['is moved back with its size', box(190, -5, 30, 40), box(170, 0, 30, 40)],
    ['larger than the image becomes the image', box(5, 5, 999, 999), box(0, 0, 200, 100)],
    ['has at least one pixel', box(5, 5, 0, -3), box(5, 5, 1, 1)],
    ['has whole pixels', box(1.4, 1.6, 2.5, 3.2), box(1, 2, 3, 3)]
  ])('%s', (_, asked, fitted) => {
    expect(fitRegion(asked, image)).toEqual(fitted);
  });
});

describe('a box between two corners', () => {
  test.each([
    ['dragged down and to the right', [10.2, 20.7], [15.1, 25], box(10, 20, 6, 5)],
    ['dragged the other way', [15.1, 25], [10.2, 20.7], box(10, 20, 6, 5)],
    ['of a click is one pixel', [7.5, 8.5], [7.5, 8.5], box(7, 8, 1, 1)],
    ['is cut at the border', [-30, 90], [250, 140], box(0, 90, 200, 10)]
  ] as const)('%s', (_, [x, y], [toX, toY], spanned) => {
    expect(spanRegion({ x, y }, { x: toX, y: toY }, image)).toEqual(spanned);
  });
});

test('the box that stands there at first is the middle of the image', () => {
  expect(middleRegion([299, 299])).toEqual(box(100, 100, 100, 100));
});
