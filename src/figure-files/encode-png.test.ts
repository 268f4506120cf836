import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { encodePng } from './encode-png';

test('a reader of PNG finds the pixels again', () => {
  const rgba = Uint8Array.of(
    1,
    2,
    3,
    255,
    250,
    128,
    0,
    255,
    9,
    8,
    7,
    255,
    0,
    0,
    0,
    255,
    4,
    5,
    6,
    255,
    77,
    66,
    55,
    255
  );
  const { width, height, channels, data } = decode(encodePng(rgba, { width: 3, height: 2 }), {
    checkCrc: true
  });
  expect([width, height, channels]).toEqual([3, 2, 3]);
  expect([...data]).toEqual([...rgba].filter((_, index) => index % 4 !== 3));
});
