import { describe, expect, test } from 'vitest';
import { resamplePixels } from './resample';

function greyPixels(width: number, values: readonly number[]) {
  const data = Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
  return { width, height: values.length / width, data };
}

const reds = (data: Uint8ClampedArray) => [...data].filter((_, i) => i % 4 === 0);

describe('resamplePixels', () => {
  test('the same size gives the same bytes', () => {
    const source = greyPixels(3, [0, 50, 255, 10, 128, 7]);
    expect(resamplePixels(source, { width: 3, height: 2 })).toEqual(source);
  });

  test('one colour stays that colour at any size', () => {
    const source = greyPixels(5, Array(35).fill(137));
    for (const size of [
      { width: 1, height: 1 },
      { width: 3, height: 4 },
      { width: 17, height: 20 }
    ]) {
      const { data } = resamplePixels(source, size);
      expect(new Set(reds(data))).toEqual(new Set([137]));
    }
  });

  test('enlarging interpolates between pixel centres', () => {
    const { data } = resamplePixels(greyPixels(2, [0, 200]), { width: 4, height: 1 });
    expect(reds(data)).toEqual([0, 50, 150, 200]);
  });

  test('a fine checkerboard shrinks to grey instead of aliasing', () => {
    const side = 64;
    const checkers = Array.from(
      { length: side * side },
      (_, i) => ((i + Math.floor(i / side)) % 2) * 255
    );
    const { data } = resamplePixels(greyPixels(side, checkers), { width: 9, height: 9 });
    for (const value of reds(data)) expect(Math.abs(value - 127.5)).toBeLessThan(10);
  });

  test('channels stay apart and the result is opaque', () => {
    const data = Uint8ClampedArray.from([255, 0, 30, 255, 255, 0, 90, 255]);
    const result = resamplePixels({ width: 2, height: 1, data }, { width: 1, height: 1 });
    expect([...result.data]).toEqual([255, 0, 60, 255]);
  });

  test('a mirrored picture gives the mirrored result', () => {
    const row = [0, 10, 90, 30, 255, 60, 70];
    const target = { width: 3, height: 1 };
    const forward = reds(resamplePixels(greyPixels(7, row), target).data);
    const backward = reds(resamplePixels(greyPixels(7, row.toReversed()), target).data);
    expect(backward.toReversed()).toEqual(forward);
  });
});
