import { expect, test } from 'vitest';
import { parseEpsilon } from './parse-epsilon';

test.each([
  ['0.001', 0.001],
  ['1e-3', 0.001],
  ['1E-3', 0.001],
  ['.5', 0.5],
  ['1.', 1],
  ['10e-05', 1e-4],
  [' 0.001 ', 0.001]
])('%j is a number in decimal or exponent notation', (text, epsilon) => {
  expect(parseEpsilon(text)).toBe(epsilon);
});

test.each([
  '',
  ' ',
  '0',
  '0.0',
  '-0.001',
  '+0.001',
  '1.5',
  '1e-999',
  '0x1',
  '0b1',
  '0o1',
  'Infinity',
  'NaN',
  '0,001',
  '1e',
  'e-3',
  '1_0e-4',
  '1e-3 or so'
])('%j is none', (text) => {
  expect(parseEpsilon(text)).toBeNull();
});
