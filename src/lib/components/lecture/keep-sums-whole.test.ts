import { expect, test } from 'vitest';
import { keepSumsWhole } from './keep-sums-whole';

test('the spaces of a sum hold its parts together, and those around it do not', () => {
  expect(keepSumsWhole('Out come (299 − 3) / 2 + 1 = 149 rows.').split(' ')).toEqual([
    'Out',
    'come',
    '(299\u00a0−\u00a03)\u00a0/\u00a02\u00a0+\u00a01\u00a0=\u00a0149',
    'rows.'
  ]);
});

test('a sentence without a sum stays as it is', () => {
  expect(keepSumsWhole('A 1×7, then a 7×1: two windows.')).toBe('A 1×7, then a 7×1: two windows.');
});
