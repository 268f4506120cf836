import { expect, it } from 'vitest';
import { differences } from './differences';

it('signs a difference and says when there is none', () => {
  expect(differences.count(76_992, 64_896)).toBe('−12,096');
  expect(differences.count(1, 1001)).toBe('+1,000');
  expect(differences.count(7, 7)).toBe('same');
});

it('gives two digits of a percentage, all of a large one', () => {
  expect(differences.change(94_080_000, 79_027_200)).toBe('−16%');
  expect(differences.change(5_718_899_296, 5_703_846_496)).toBe('−0.26%');
  expect(differences.change(2, 7)).toBe('+250%');
  expect(differences.change(1, 13)).toBe('+1,200%');
  expect(differences.change(4, 4)).toBe('');
  expect(differences.change(0, 4)).toBe('');
});

it('gives height and width once where they change alike', () => {
  expect(differences.pair([63, 63], [79, 79])).toBe('+16');
  expect(differences.pair([63, 63], [63, 79])).toBe('+16 width');
});

it('names the axes of a shape that changed', () => {
  expect(differences.shape([1, 35, 35, 256], [1, 35, 35, 224])).toBe('−32 channels');
  expect(differences.shape([1, 35, 35, 256], [1, 18, 35, 260])).toBe('−17 height, +4 channels');
  expect(differences.shape([1, 8], [1, 8])).toBe('same');
});
