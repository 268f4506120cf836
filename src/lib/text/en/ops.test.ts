import { expect, test } from 'vitest';
import { buildNetwork } from '../../network';
import { ops } from './ops';

const network = buildNetwork();
const opAt = (name: string) => network.ops.find(({ scope }) => scope === `InceptionV3/${name}`)!;

test('only the two classifiers are said to have a bias and no batch norm', () => {
  const withBias = network.ops.filter((op) => ops.describe(op).includes('with a bias'));
  expect(withBias.map((op) => op.scope)).toEqual([
    'InceptionV3/AuxLogits/Conv2d_2b_1x1',
    'InceptionV3/Logits/Conv2d_1c_1x1'
  ]);
});

test('an op is called by its window and kind', () => {
  const convolution = opAt('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  expect(ops.settings(convolution)).toBe('1×7 convolution, stride 1, SAME');
  expect(ops.withOutput(convolution)).toBe('1×7 convolution, 17×17×128');
  expect(ops.settings(opAt('Mixed_5b/concat'))).toBe('concat');
  expect(ops.inputs(opAt('Mixed_5b/concat'))).toBe('35×35×64 + 35×35×64 + 35×35×96 + 35×35×32');
});
