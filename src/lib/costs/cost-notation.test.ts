import { expect, test } from 'vitest';
import { formatBytes } from './cost-notation';

test.each([
  [4, '4 B'],
  [4000, '4.00 kB'],
  [2_841_728, '2.84 MB']
])('%d bytes are written %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
