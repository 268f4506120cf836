import { describe, expect, test } from 'vitest';
import { buildNetwork, indexOps } from './build-network';
import { deriveMultiplyAdds, deriveOutputShape, deriveParameters, describeOp } from './derivations';

const network = buildNetwork();
const ops = indexOps(network);
const opOf = (short: string) => ops.get(`InceptionV3/${short}`)!;

describe('output shape', () => {
  test('a VALID side is written with its own numbers', () => {
    const [height] = deriveOutputShape(opOf('Conv2d_1a_3x3'));
    expect(height).toEqual({
      quantity: 'height',
      formula: '⌈(299 − 3 + 1) / 2⌉',
      value: 149,
      remark: null
    });
  });

  test('a SAME side tells how the padding is split', () => {
    const [height, width] = deriveOutputShape(opOf('Mixed_6b/Branch_1/Conv2d_0b_1x7'));
    expect(height).toMatchObject({ formula: '⌈17 / 1⌉', value: 17, remark: null });
    expect(width).toMatchObject({
      formula: '⌈17 / 1⌉',
      value: 17,
      remark: '3 px left, 3 px right'
    });
  });

  test('a concat sums the channels of its branches', () => {
    expect(deriveOutputShape(opOf('Mixed_5b/concat'))[2]).toMatchObject({
      formula: '64 + 64 + 96 + 32',
      value: 256
    });
  });

  test('every derivation gives the shape of the op list', () => {
    for (const op of network.ops) {
      expect(deriveOutputShape(op).map((line) => line.value)).toEqual(op.outShape.slice(1));
    }
  });
});

test('products of parameters add up to the op’s parameters, and multiply-adds to its multiply-adds', () => {
  for (const op of network.ops) {
    const sum = deriveParameters(op).reduce((total, line) => total + line.value, 0);
    expect(sum).toBe(op.params);
    const line = deriveMultiplyAdds(op);
    const product = line?.formula.split(' × ').reduce((total, factor) => total * Number(factor), 1);
    expect(product ?? 0).toBe(op.multiplyAdds);
  }
});

test('only the two classifiers are told to have a bias and no batch norm', () => {
  const withBias = network.ops.filter((op) => describeOp(op).includes('with a bias'));
  expect(withBias.map((op) => op.scope)).toEqual([
    'InceptionV3/AuxLogits/Conv2d_2b_1x1',
    'InceptionV3/Logits/Conv2d_1c_1x1'
  ]);
});
