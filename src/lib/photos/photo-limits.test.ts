import { expect, test } from 'vitest';
import { isTooLarge } from './photo-limits';

test.each([
  [16384, 3000, false],
  [16385, 1, true],
  [1, 20000, true],
  [10000, 5000, false],
  [10000, 5001, true]
])('%i×%i is too large: %s', (width, height, isRefused) => {
  expect(isTooLarge({ width, height })).toBe(isRefused);
});
