import { expect, test } from 'vitest';
import { stepForKey } from './travel-keys';

test('the arrow along the drawing follows the tensors', () => {
  expect(stepForKey('ArrowRight', false)).toBe('next');
  expect(stepForKey('ArrowDown', false)).toBe('down');
  expect(stepForKey('ArrowDown', true)).toBe('next');
  expect(stepForKey('ArrowRight', true)).toBe('down');
  expect(stepForKey('a', false)).toBeNull();
});
