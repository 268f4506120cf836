import { expect, test } from 'vitest';
import { buildNetwork } from './build-network';
import { describeOp } from './describe-op';

test('only the two classifiers are told to have a bias and no batch norm', () => {
  const withBias = buildNetwork().ops.filter((op) => describeOp(op).includes('with a bias'));
  expect(withBias.map((op) => op.scope)).toEqual([
    'InceptionV3/AuxLogits/Conv2d_2b_1x1',
    'InceptionV3/Logits/Conv2d_1c_1x1'
  ]);
});
