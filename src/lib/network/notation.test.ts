import { expect, test } from 'vitest';
import { formatCount, formatMagnitude, formatPair, formatShape } from './notation';

test.each([
  [0, '0'],
  [999, '999'],
  [76_992, '77.0 k'],
  [33_143_808, '33.1 M'],
  [5_711_168_096, '5.71 G']
])('%d is written %s', (value, text) => {
  expect(formatMagnitude(value)).toBe(text);
});

test('counts are grouped by thousands', () => {
  expect(formatCount(21_802_784)).toBe('21,802,784');
});

test('shapes leave the batch out', () => {
  expect(formatShape([1, 17, 17, 128])).toBe('17×17×128');
  expect(formatShape([1, 1000])).toBe('1000');
  expect(formatPair([1, 7])).toBe('1×7');
});
