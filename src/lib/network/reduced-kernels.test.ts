import { expect, test } from 'vitest';
import { buildNetwork } from './build-network';
import { completeConfiguration } from './configuration';
import { listReducedKernels } from './reduced-kernels';

const reducedAt = (inputHeight: number, inputWidth = inputHeight, globalPool = false) =>
  listReducedKernels(
    buildNetwork(completeConfiguration({ inputHeight, inputWidth, globalPool }))
  ).map(({ op, kernel, usual }) => [op.scope.replace('InceptionV3/', ''), kernel, usual]);

test('a smaller input leaves smaller windows to the heads, and fewer weights with them', () => {
  expect(reducedAt(299)).toEqual([]);
  expect(reducedAt(224)).toEqual([
    ['AuxLogits/Conv2d_2a_3x3', [3, 3], [5, 5]],
    ['Logits/AvgPool_1a_5x5', [5, 5], [8, 8]]
  ]);
  expect(reducedAt(299, 224)).toEqual([
    ['AuxLogits/Conv2d_2a_5x3', [5, 3], [5, 5]],
    ['Logits/AvgPool_1a_8x5', [8, 5], [8, 8]]
  ]);
  expect(reducedAt(224, 224, true).map(([scope]) => scope)).toEqual(['AuxLogits/Conv2d_2a_3x3']);
});
