import { describe, expect, test } from 'vitest';
import { buildNetwork, findMisleadingName, indexOps } from '../../network';
import { locateWindow } from '../../receptive-fields';
import { inspector } from './inspector';

const network = buildNetwork();
const opAt = (scope: string) => indexOps(network).get(`InceptionV3/${scope}`)!;

test.each([
  ['Mixed_6a/Branch_0/Conv2d_1a_1x1', 'The name says 1×1, but the kernel is 3×3: a slip in Slim'],
  ['Mixed_5c/Branch_1/Conv_1_0c_5x5', 'unlike all others, which begin with Conv2d_']
])('%s is explained where it stands', (scope, sentence) => {
  expect(inspector.misleadingName(findMisleadingName(opAt(scope))!)).toContain(sentence);
});

test('an op’s button has room for a few signs', () => {
  const names = [
    'Conv2d_1a_3x3',
    'MaxPool_3a_3x3',
    'Mixed_5b/concat',
    'Mixed_6b/Branch_1/Conv2d_0b_1x7'
  ];
  expect(names.map((name) => inspector.shortOp(opAt(name)))).toEqual([
    '3×3 /2',
    'max 3×3 /2',
    'concat',
    '1×7'
  ]);
});

describe('what a cell sees', () => {
  test('of a window inside the image, is said by its rows and columns', () => {
    const field = locateWindow(network, 'InceptionV3/Conv2d_1a_3x3', [10, 20]);
    expect(inspector.field.seen(field, [299, 299])).toBe(
      'sees rows 20–22 (3 px), columns 40–42 (3 px)'
    );
  });

  test('of a window past the border, says by how much', () => {
    const field = locateWindow(network, 'InceptionV3/Mixed_5b/concat', [0, 34]);
    expect(inspector.field.seen(field, [299, 299])).toMatch(
      /^sees rows 0–\d+ \(\d+ px\), columns \d+–298 \(\d+ px\); \d+ px past the top, \d+ px past the right$/
    );
  });
});
