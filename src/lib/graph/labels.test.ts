import { describe, expect, test } from 'vitest';
import { buildNetwork, indexOps } from '../network';
import { longWords } from './__fixtures__/node-words';
import { briefLabel, concatSum, detailLines, shapeText } from './labels';

const network = buildNetwork();
const ops = indexOps(network);
const op = (scope: string) => {
  const found = ops.get(`InceptionV3/${scope}`);
  if (found === undefined) throw new Error(`${scope} is not in the network`);
  return found;
};

describe('brief labels', () => {
  test.each([
    ['Mixed_6b/Branch_1/Conv2d_0b_1x7', '1×7', '128'],
    ['Mixed_6a/Branch_0/Conv2d_1a_1x1', '3×3 /2', '384'],
    ['Mixed_6a/Branch_2/MaxPool_1a_3x3', 'maximum /2', '288'],
    ['Mixed_5b/Branch_3/AvgPool_0a_3x3', 'averages', '192'],
    ['Predictions', 'soft maximum', '1000']
  ])('%s says %s, %s', (scope, title, channels) => {
    expect(briefLabel(op(scope), longWords)).toEqual({ title, channels });
  });
});

test('details name window, padding, stride and output', () => {
  expect(detailLines(op('Mixed_6b/Branch_1/Conv2d_0b_1x7'), longWords)).toEqual([
    '1×7 SAME',
    'stepping by 1',
    '17×17×128'
  ]);
});

test('a concat spells out its sum', () => {
  expect(concatSum(op('Mixed_5b/concat'))).toBe('64 + 64 + 96 + 32 = 256');
  expect(concatSum(op('Predictions'))).toBe('');
});

test('a squeezed shape is its channels', () => {
  expect(shapeText([1, 1000])).toBe('1000');
  expect(shapeText([1, 35, 35, 256])).toBe('35×35×256');
});
