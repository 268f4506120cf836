import { describe, expect, test } from 'vitest';
import { findWaysOut, type NetworkConfiguration } from '../../network';
import { buildEditedNetwork, networkFaultOf, parseEdits } from '../../what-ifs';
import { faults } from './faults';

function faultOf(config: Partial<NetworkConfiguration>, edits = '') {
  try {
    buildEditedNetwork(config, parseEdits(edits));
  } catch (error) {
    return networkFaultOf(error);
  }
  throw new Error('It builds.');
}

const square = (side: number, change: Partial<NetworkConfiguration> = {}) => ({
  inputHeight: side,
  inputWidth: side,
  ...change
});

test('the way out of 75×75 is offered in words', () => {
  const fault = faultOf(square(75));
  if (!('attempt' in fault)) throw new Error(fault.kind);
  const { attempt } = fault;
  const sentences = findWaysOut(attempt).map((way) => faults.wayOut(way, attempt.config));
  expect(sentences).toEqual(['75×75 without the auxiliary head', 'Use 107×107']);
});

describe('an impossible size', () => {
  const last = (config: Partial<NetworkConfiguration>, edits?: string) =>
    faults.network(faultOf(config, edits)).split('. ').slice(1).join('. ');

  test('names the op, its window and what reaches it', () => {
    expect(faults.network(faultOf(square(74)))).toMatch(
      /^InceptionV3\/\S+ has a \d×\d window, but only \d×\d pixels reach it from an input of 74×74\. The smallest/
    );
  });

  test.each<[string, string, string]>([
    [
      'with the default settings',
      last(square(74)),
      'The smallest input that works is 107×107 with the auxiliary head, 75×75 without it.'
    ],
    [
      'without auxiliary head',
      last(square(74, { auxLogits: false })),
      'The smallest input that works is 75×75.'
    ],
    [
      'for a part of the base',
      last(square(2, { finalEndPoint: 'Conv2d_1a_3x3' })),
      'The smallest input that works up to Conv2d_1a_3x3 is 3×3.'
    ]
  ])('gives the smallest that works, %s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  test('says that what-ifs are in force', () => {
    expect(last(square(150), 'set@Conv2d_2a_3x3:k31x31,VALID,s8')).toMatch(
      /^The smallest input that works with these changes is \d+×\d+/
    );
  });

  test.each([1, 10, 20, 40, 60, 74])('of %d pixels is a whole sentence', (side) => {
    expect(faults.network(faultOf(square(side)))).toMatch(/\.$/);
  });

  test('of a squeeze says what to turn on or off', () => {
    expect(faults.network(faultOf(square(512, { auxLogits: false })))).toBe(
      'InceptionV3/Logits/SpatialSqueeze needs a 1×1 map, but 4×4 remains from an input of 512×512. ' +
        'Turn global pool on, turn spatial squeeze off, or use a smaller input.'
    );
  });

  test('of a concat lists each map', () => {
    expect(faults.network(faultOf({}, 'set@Mixed_5b/Branch_1/Conv2d_0b_5x5:s2'))).toContain(
      'InceptionV3/Mixed_5b/concat can only join maps of equal height and width, but it gets ' +
        '35×35 from Mixed_5b/Branch_0/Conv2d_0a_1x1, 18×18 from Mixed_5b/Branch_1/Conv2d_0b_5x5'
    );
  });
});

test.each<[Partial<NetworkConfiguration>, string]>([
  [{ minDepth: 0 }, 'The minimal depth is 0; it must be a whole number from 1 on.'],
  [{ numClasses: 0.5 }, 'The number of classes is 0.5; it must be a whole number from 0 on.'],
  [{ depthMultiplier: -1 }, 'The depth multiplier is -1; it must be a number greater than 0.']
])('a value that none has: %o', (config, sentence) => {
  expect(faults.network(faultOf(config))).toBe(sentence);
});

test('a head as the final end point', () => {
  const config = { finalEndPoint: 'Logits' } as unknown as Partial<NetworkConfiguration>;
  expect(faults.network(faultOf(config))).toMatch(
    /^The network cannot end at “Logits”, only at Conv2d_1a_3x3, .* or Mixed_7c\.$/
  );
});

test.each([
  ['to-3x3@Mixed_6b/Branch_1/Conv2d_0b_1x7', 'its kernel 1×7 is not square'],
  ['to-3x3@Mixed_5b/Branch_1/Conv2d_0a_1x1', 'only odd ones from 5×5 on can be split'],
  ['to-3x3@Mixed_5b/Branch_3/AvgPool_0a_3x3', 'it is not a convolution'],
  ['merge@Mixed_6a/Branch_1/Conv2d_0b_3x3', 'it is padded SAME and the next one VALID'],
  ['off@Mixed_5b', 'this network has no branch of that name'],
  ['set@Mixed_5b/Branch_3/AvgPool_0a_3x3:f9', 'a pool has no filters']
])('an edit that does not apply: %s, %s', (edit, reason) => {
  const sentence = faults.network(faultOf({}, edit));
  expect(sentence).toContain(' is not possible: ');
  expect(sentence).toContain(reason);
});
