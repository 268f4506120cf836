import { expect, test } from 'vitest';
import { fitMap, fitPhoto } from './fit-map';

test.each([
  [
    '17×17 in 420',
    { mapHeight: 17, mapWidth: 17, width: 420, height: 420, pixelRatio: 1 },
    [408, 408]
  ],
  [
    '147×147 on a dense screen',
    { mapHeight: 147, mapWidth: 147, width: 380, height: 380, pixelRatio: 2 },
    [735, 735]
  ],
  [
    'a map larger than the room',
    { mapHeight: 300, mapWidth: 600, width: 400, height: 400, pixelRatio: 1 },
    [400, 200]
  ],
  [
    'a tall map',
    { mapHeight: 40, mapWidth: 10, width: 400, height: 400, pixelRatio: 1 },
    [100, 400]
  ]
])('%s gets even cells and stays inside', (_, request, [width, height]) => {
  expect(fitMap(request)).toEqual({ width, height });
});

test('a photo fills the room with its longer side', () => {
  expect(fitPhoto({ width: 299, height: 299, room: 373, pixelRatio: 2 })).toEqual({
    width: 746,
    height: 746
  });
  expect(fitPhoto({ width: 300, height: 150, room: 100, pixelRatio: 1 })).toEqual({
    width: 100,
    height: 50
  });
});
