import { expect, it } from 'vitest';
import { summarise } from './statistics';

it('the median of an odd count is the middle value, in whatever order they came', () => {
  expect(summarise([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9, count: 3 });
});

it('the median of an even count lies halfway between the two in the middle', () => {
  expect(summarise([10, 1, 4, 2])?.median).toBe(3);
});

it('numbers are sorted as numbers', () => {
  expect(summarise([100, 20, 3])?.median).toBe(20);
});

it('nothing measured is nothing summarised', () => {
  expect(summarise([])).toBeUndefined();
});

it('a value that is no number is refused', () => {
  expect(() => summarise([1, NaN])).toThrow('A measured value is NaN');
});
