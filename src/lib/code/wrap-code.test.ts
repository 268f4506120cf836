import { describe, expect, it } from 'vitest';
import { wrapStatement, wrapWords } from './wrap-code';

describe('a statement', () => {
  it('that fits stays as it is', () => {
    expect(wrapStatement('x = f(1, 2)', 11)).toEqual(['x = f(1, 2)']);
  });

  it('breaks inside its longest brackets, and its comment follows them', () => {
    expect(wrapStatement("x = layers.Pool((8, 8), name='a')(x)  # 1 x 1", 40)).toEqual([
      'x = layers.Pool(',
      "    (8, 8), name='a'",
      ')(x)  # 1 x 1'
    ]);
  });

  it('has an argument a line where they do not fit on one', () => {
    expect(wrapStatement("x = f([1, 2], scope='a, b')", 20)).toEqual([
      'x = f(',
      '    [1, 2],',
      "    scope='a, b',",
      ')'
    ]);
  });
});

it('words keep the indent of their text in every line', () => {
  expect(wrapWords('  one two three', 9)).toEqual(['  one two', '  three']);
});
