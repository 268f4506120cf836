import { expect, test } from 'vitest';
import { formatCount, formatPair, formatShape } from './notation';

test('counts are grouped by thousands', () => {
  expect(formatCount(21_802_784)).toBe('21,802,784');
});

test('shapes leave the batch out', () => {
  expect(formatShape([1, 17, 17, 128])).toBe('17×17×128');
  expect(formatShape([1, 1000])).toBe('1000');
  expect(formatPair([1, 7])).toBe('1×7');
});
