import { expect, test } from 'vitest';
import { formatBytes, formatShare } from './cost-notation';

test.each([
  [4, '4 B'],
  [4000, '4.00 kB'],
  [2_841_728, '2.84 MB']
])('%d bytes are written %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0, '0 %'],
  [0.0004, '<0.1 %'],
  [0.0345, '3.5 %'],
  [0.0996, '10 %'],
  [0.0994, '9.9 %'],
  [4.384, '438 %']
])('a share of %d is written %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});
