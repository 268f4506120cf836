import { expect, it } from 'vitest';
import {
  differenceText,
  pairDifferenceText,
  percentText,
  shapeDifferenceText
} from './difference-text';

it('signs a difference and says when there is none', () => {
  expect(differenceText(76_992, 64_896)).toBe('−12,096');
  expect(differenceText(1, 1001)).toBe('+1,000');
  expect(differenceText(7, 7)).toBe('same');
});

it('gives two digits of a percentage, all of a large one', () => {
  expect(percentText(94_080_000, 79_027_200)).toBe('−16\u00a0%');
  expect(percentText(5_718_899_296, 5_703_846_496)).toBe('−0.26\u00a0%');
  expect(percentText(2, 7)).toBe('+250\u00a0%');
  expect(percentText(1, 13)).toBe('+1,200\u00a0%');
  expect(percentText(4, 4)).toBe('');
  expect(percentText(0, 4)).toBe('');
});

it('gives height and width once where they change alike', () => {
  expect(pairDifferenceText([63, 63], [79, 79])).toBe('+16');
  expect(pairDifferenceText([63, 63], [63, 79])).toBe('+16 width');
  expect(pairDifferenceText(null, [1, 1])).toBe('');
});

it('names the axes of a shape that changed', () => {
  expect(shapeDifferenceText([1, 35, 35, 256], [1, 35, 35, 224])).toBe('−32 channels');
  expect(shapeDifferenceText([1, 35, 35, 256], [1, 18, 35, 260])).toBe('−17 height, +4 channels');
  expect(shapeDifferenceText([1, 8], [1, 8])).toBe('same');
});
