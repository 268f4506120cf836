import { expect, test } from 'vitest';
import { pictureDistance } from './picture-distance';

const picture = (...data: number[]) => ({
  width: data.length / 4,
  height: 1,
  data: Uint8ClampedArray.from(data)
});

test('the distance is the root of the mean square over colours, whatever alpha is', () => {
  const a = picture(10, 20, 30, 255, 0, 0, 0, 255);
  expect(pictureDistance(a, picture(10, 20, 30, 0, 0, 0, 0, 9))).toBe(0);
  expect(pictureDistance(a, picture(13, 20, 26, 255, 5, 0, 0, 255))).toBeCloseTo(
    Math.sqrt((9 + 16 + 25) / 6)
  );
});
