import { describe, expect, it } from 'vitest';
import { value } from './value';

const words = (text: readonly (string | { readonly words: string })[]) =>
  text.map((part) => (typeof part === 'string' ? part : part.words)).join('');

describe('the sum', () => {
  const facts = { channels: 128, kernel: '1×7', isRectified: true, isFolded: true };

  it('reads as one line up to the value', () => {
    const line = value.convolution({ ...facts, sum: 1.83, bias: 0.48, biased: 2.31, value: 2.31 });
    expect(words(line)).toBe(
      'Σ of 128 channels × 1×7 = 1.83, + bias (batch norm folded in) 0.480 = 2.31 → ReLU → 2.31'
    );
  });

  it('puts a negative bias in brackets, and leaves ReLU out where there is none', () => {
    const own = { channels: 1, kernel: '1×1', isRectified: false, isFolded: false };
    const line = value.convolution({ ...own, sum: 1, bias: -2, biased: -1, value: -1 });
    expect(words(line)).toBe('Σ of 1 channel × 1×1 = 1.00, + bias (−2.00) = −1.00');
  });
});

it('batch norm is spelled out, with gamma where there is one', () => {
  const facts = { before: 5, beta: 0.5, mean: -1, variance: 4, epsilon: 0.001, after: 3.5 };
  expect(value.spelled({ ...facts, gamma: null })).toBe(
    '(5.00 − (−1.00)) / √(4.00 + 0.00100) + 0.500 = 3.50'
  );
  expect(value.spelled({ ...facts, gamma: 2 })).toContain(') × 2.00 + ');
});

describe('the check', () => {
  it.each([
    [
      'says nothing of a difference that is none',
      { difference: 0, share: 0, isWithin: true },
      /No difference\.$/
    ],
    [
      'takes a small one for rounding',
      { difference: 1e-7, share: 1e-8, isWithin: true },
      /up to 1\.00e−5 is rounding/
    ],
    [
      'does not hide a large one',
      { difference: 1, share: 0.1, isWithin: false },
      /more than the 1\.00e−5 that float32/
    ]
  ])('%s', (_, check, sentence) => {
    expect(value.check(2, 2, check, 1e-5)).toMatch(sentence);
  });
});

it('winners are told by their place, or by their number', () => {
  const place = { row: 3, column: 4 };
  expect(value.winners([place])).toBe('It stands at row 3, column 4 of the input.');
  expect(value.winners([place, place])).toBe('2 cells of the input share it.');
});

it('colours have names on the image', () => {
  expect([0, 1, 2].map(value.colour)).toEqual(['Red', 'Green', 'Blue']);
});
