import { describe, expect, test } from 'vitest';
import { cropToAspect } from './crop';

const square = { width: 299, height: 299 };

describe('cropToAspect', () => {
  test.each([
    [
      'a landscape keeps its full height',
      [640, 427],
      square,
      { x: 106, y: 0, width: 427, height: 427 }
    ],
    [
      'a portrait keeps its full width',
      [300, 451],
      square,
      { x: 0, y: 75, width: 300, height: 300 }
    ],
    ['a square keeps everything', [299, 299], square, { x: 0, y: 0, width: 299, height: 299 }],
    ['one pixel stays one pixel', [1, 1], square, { x: 0, y: 0, width: 1, height: 1 }],
    [
      'a thin line gives its middle pixel',
      [1, 16384],
      square,
      { x: 0, y: 8191, width: 1, height: 1 }
    ],
    [
      'a wide input takes a wide strip',
      [400, 400],
      { width: 200, height: 100 },
      { x: 0, y: 100, width: 400, height: 200 }
    ],
    [
      'a wide input takes at least one row',
      [2, 50],
      { width: 1000, height: 100 },
      { x: 0, y: 24, width: 2, height: 1 }
    ]
  ] as const)('%s', (_, [width, height], target, crop) => {
    expect(cropToAspect({ width, height }, target)).toEqual(crop);
  });
});
