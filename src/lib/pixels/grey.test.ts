import { expect, test } from 'vitest';
import { greyPixels } from './grey';

test('a picture turns grey by its luma and becomes opaque', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 0);
  expect([...greyPixels({ width: 2, height: 1, data }).data]).toEqual([
    ...[54, 54, 54, 255],
    ...[18, 18, 18, 255]
  ]);
});
