import { describe, expect, test } from 'vitest';
import { estimateTextWidth, fitTextSize } from './text-width';

/** Of Noto Sans SemiBold as Chromium sets it, in em. */
const measured = {
  Conv2d_0b_1x7: 7.386,
  'max /2': 3.336,
  '35×35×256': 5.148,
  SAME: 2.709,
  VALID: 2.951,
  WWW: 2.859,
  'OQG@': 3.198
};

describe('a text is never narrower than it is drawn', () => {
  test.each(Object.entries(measured))('%s', (text, em) => {
    expect(estimateTextWidth(text, 1)).toBeGreaterThanOrEqual(em);
    expect(estimateTextWidth(text, 1)).toBeLessThan(em * 1.08);
  });

  test('ideographs, kana and hangul are as wide as high', () => {
    for (const text of ['步幅 2', 'ストライド', '보폭', '（通道）。']) {
      const wide = [...text].filter((character) => !' 2'.includes(character)).length;
      expect(estimateTextWidth(text, 10)).toBeGreaterThanOrEqual(wide * 10);
      expect(estimateTextWidth(text, 10)).toBeLessThan((wide + 1) * 10);
    }
  });

  test('a letter with marks is as wide as its base, composed or not', () => {
    for (const text of ['é', 'é'.normalize('NFD'), 'ȩ́']) {
      expect(estimateTextWidth(text, 10)).toBe(estimateTextWidth('e', 10));
    }
  });

  test('letters of other scripts count as wide ones', () => {
    for (const text of ['Шаг', 'βήμα', 'पद', 'خطوة', 'ขั้น']) {
      const letters = [...text].filter((character) => /\p{Letter}/u.test(character)).length;
      expect(estimateTextWidth(text, 1)).toBeGreaterThanOrEqual(letters);
    }
  });

  test('a picture character counts once, with what joins its parts', () => {
    expect(estimateTextWidth('🐈\ufe0f', 1)).toBeCloseTo(1.4);
  });
});

test('a text too long for its room is set smaller, and no other', () => {
  expect(fitTextSize('max', 10, 100)).toBe(10);
  const size = fitTextSize('最大值池化', 10, 20);
  expect(estimateTextWidth('最大值池化', size)).toBeCloseTo(20);
});
