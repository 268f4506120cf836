import { describe, expect, test } from 'vitest';
import { createNumbers } from './numbers';

const english = createNumbers('en-GB');
const german = createNumbers('de');

test.each([
  ['count', 21802784, '21,802,784'],
  ['signedCount', -12096, '−12,096'],
  ['signedCount', 1000, '+1,000'],
  ['signedCount', 0, '0'],
  ['magnitude', 33143808, '33.1 M'],
  ['magnitude', 5718899296, '5.72 G'],
  ['magnitude', 999, '999'],
  ['magnitude', 999_999, '1.00 M'],
  ['bytes', 2841728, '2.84 MB'],
  ['bytes', 12, '12 bytes'],
  ['share', 0, '0%'],
  ['share', 0.0004, '<0.1%'],
  ['share', 0.0345, '3.5%'],
  ['share', 0.0996, '10%'],
  ['share', 0.0994, '9.9%'],
  ['share', 4.384, '438%'],
  ['wholeShare', 0, '0%'],
  ['wholeShare', 0.004, '<1%'],
  ['wholeShare', 0.25, '25%'],
  ['wholeShare', 0.996, '>99%'],
  ['wholeShare', 1, '100%'],
  ['change', -0.16, '−16%'],
  ['change', 0.0026, '+0.26%'],
  ['change', 2.5, '+250%'],
  ['change', 12, '+1,200%'],
  ['value', 0, '0'],
  ['value', -0, '0'],
  ['value', 1, '1.00'],
  ['value', -0.4567, '−0.457'],
  ['value', 12.345, '12.3'],
  ['value', 999.6, '1,000'],
  ['value', 12345.6, '12,346'],
  ['factor', 1.3888, '1.39'],
  ['factor', 3.5, '3.5'],
  ['value', 123456, '1.23e5'],
  ['value', 0.000123, '1.23e−4'],
  ['value', Number.NaN, 'NaN'],
  ['value', -Infinity, '−∞']
] as const)('%s of %d is written %s', (kind, value, text) => {
  expect(english[kind](value)).toBe(text);
});

describe('in another language', () => {
  test('numbers have its separators', () => {
    expect(german.count(21802784)).toBe('21.802.784');
    expect(german.magnitude(33143808)).toBe('33,1 M');
    expect(german.share(0.0345)).toBe('3,5\u00a0%');
  });

  test('lists have its conjunction', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(german.choice(['a', 'b', 'c'])).toBe('a, b oder c');
  });

  test('a count has its plural', () => {
    const forms = { one: 'op', other: 'ops' };
    expect([0, 1, 2].map((count) => english.plural(count, forms))).toEqual(['ops', 'op', 'ops']);
    expect(createNumbers('zh').plural(1, { other: '个' })).toBe('个');
  });
});
