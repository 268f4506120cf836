import { expect, test } from 'vitest';
import { ceiling, evaluateTerm, formatTerm, fraction, maximum, product, sum } from './derive-term';

test.each([
  [ceiling(fraction(sum(299, '−', 3, 1), 2)), '⌈(299 − 3 + 1) / 2⌉', 149],
  [sum(3, product(sum(3, '−', 1), 2)), '3 + (3 − 1) × 2', 7],
  [maximum(sum(product(sum(17, '−', 1), 1), 7, '−', 17), 0), 'max((17 − 1) × 1 + 7 − 17, 0)', 6],
  [fraction(product(2, 3), 4), '(2 × 3) / 4', 1.5],
  [sum('−', 2, 5), '− 2 + 5', 3]
])('%# is written with the brackets it needs and comes to its value', (term, text, value) => {
  expect(formatTerm(term)).toBe(text);
  expect(evaluateTerm(term)).toBe(value);
});

test('letters carry subscripts and come to no number', () => {
  const term = product('c_in', 'k');
  expect(formatTerm(term)).toBe('c_in × k');
  expect(evaluateTerm(term)).toBeNaN();
});
