import { expect, test } from 'vitest';
import { configure } from './configure';

test('a total says what it would be by default, where it is another', () => {
  expect(configure.total('params', 24e6, 12e6)).toEqual([
    { mark: 'figure', words: '24.0 M' },
    ' parameters, by default 12.0 M'
  ]);
  expect(configure.total('params', 24e6, 24e6)[1]).toBe(' parameters');
});

test('a number that can be reset says to what, with its unit', () => {
  expect(configure.number.reset('inputHeight', 299)).toBe('Reset Height to 299 px');
  expect(configure.number.range('minDepth', 1, 9)).toBe('Min depth goes from 1 to 9.');
});
