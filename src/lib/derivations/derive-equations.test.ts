import { expect, test } from 'vitest';
import {
  axisNames,
  deriveBorder,
  deriveBytes,
  deriveFaultySides,
  deriveOutput,
  deriveVariables,
  deriveWork,
  describeWindows,
  evaluateTerm,
  formatTerm,
  speakWindows,
  windowAxisOf,
  type EquationGroup
} from '.';
import { buildNetwork, formatCount, indexOps, isWindowOp, type Network } from '../network';

const networks: readonly Network[] = [
  buildNetwork(),
  buildNetwork({ inputHeight: 150, inputWidth: 231, numClasses: 10 }),
  buildNetwork({
    inputHeight: 512,
    inputWidth: 76,
    depthMultiplier: 0.3,
    globalPool: true,
    auxLogits: false
  })
];
const opOf = (short: string) => indexOps(networks[0]).get(`InceptionV3/${short}`)!;

test('every equation’s numbers come to its value', () => {
  for (const network of networks) {
    for (const op of network.ops) {
      const groups = [
        deriveOutput(op),
        deriveBorder(op),
        deriveVariables(op),
        deriveWork(op),
        deriveBytes(op)
      ];
      for (const group of groups.filter((one): one is EquationGroup => one !== null)) {
        for (const { quantity, numbers, value } of group.equations) {
          if (numbers.kind === 'words') continue;
          expect([op.scope, quantity, evaluateTerm(numbers)]).toEqual([op.scope, quantity, value]);
        }
      }
    }
  }
});

test('output equations give the shape, variables and work the op’s own counts', () => {
  for (const op of networks[1].ops) {
    expect(deriveOutput(op).equations.map(({ value }) => value)).toEqual(op.outShape.slice(1));
    expect(deriveVariables(op)?.equations.at(-1)?.value ?? 0).toBe(op.params);
    expect(deriveWork(op)?.equations[0].value ?? 0).toBe(op.multiplyAdds);
  }
});

test('height and width have numbers of their own', () => {
  const op = indexOps(networks[1]).get('InceptionV3/Conv2d_1a_3x3')!;
  const sides = deriveOutput(op).equations.slice(0, 2);
  expect(
    sides.map(({ quantity, numbers, value }) => [quantity, formatTerm(numbers), value])
  ).toEqual([
    ['height', '⌈(150 − 3 + 1) / 2⌉', 74],
    ['width', '⌈(231 − 3 + 1) / 2⌉', 115]
  ]);
});

test('a window that does not fit is written with the numbers of its map', () => {
  const window = { kernel: [3, 5], stride: 2, padding: 'VALID', map: [2, 9] } as const;
  expect(
    deriveFaultySides(window).map(({ quantity, numbers, value }) => [
      quantity,
      formatTerm(numbers),
      value
    ])
  ).toEqual([
    ['height', '⌈(2 − 3 + 1) / 2⌉', 0],
    ['width', '⌈(9 − 5 + 1) / 2⌉', 3]
  ]);
});

test('a side just below 1 is 0, never −0', () => {
  const window = { kernel: [3, 3], stride: 2, padding: 'VALID', map: [1, 2] } as const;
  for (const { numbers, value } of deriveFaultySides(window)) {
    expect([evaluateTerm(numbers), value]).toEqual([0, 0]);
    expect(formatCount(value)).toBe('0');
  }
});

test('a concat’s channels are coloured by the branch they come from', () => {
  const { numbers } = deriveOutput(opOf('Mixed_5b/concat')).equations[2];
  expect(numbers).toMatchObject({
    kind: 'sum',
    parts: [64, 64, 96, 32].map((value, index) => ({
      sign: '+',
      term: { value, branch: `Branch_${index}` }
    }))
  });
});

test('the odd pixel of the padding is told to go to the bottom and right', () => {
  const op = opOf('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  if (!isWindowOp(op)) throw new Error('not a window');
  const odd = { ...op, kernel: [2, 4], inShape: [1, 8, 9, 4], outShape: [1, 8, 9, 4] } as const;
  expect(deriveBorder(odd)?.equations.map(({ value, remark }) => [value, remark])).toEqual([
    [1, '0 px top, 1 px bottom: the odd pixel goes to the bottom'],
    [3, '1 px left, 2 px right: the odd pixel goes to the right']
  ]);
});

test('a VALID window leaves over what its last position does not reach', () => {
  const op = indexOps(buildNetwork({ inputHeight: 300, inputWidth: 299 })).get(
    'InceptionV3/Conv2d_1a_3x3'
  )!;
  expect(deriveBorder(op)?.equations.map(({ value, remark }) => [value, remark])).toEqual([
    [1, 'left out at the bottom'],
    [0, null]
  ]);
});

test('windows start in the padding, end inside padding or image, and miss nothing but what is unread', () => {
  for (const network of networks) {
    for (const op of network.ops.filter(isWindowOp)) {
      for (const axis of [0, 1] as const) {
        const { first, last, before, after, size, unread, outSize, stride } = describeWindows(
          windowAxisOf(op, axis)
        );
        expect(first[0] + before).toBe(0);
        expect(last[1]).toBe(size - 1 + after - unread);
        expect((last[0] - first[0]) / stride).toBe(outSize - 1);
      }
    }
  }
});

test('window positions are told in one sentence', () => {
  const op = opOf('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  if (!isWindowOp(op)) throw new Error('not a window');
  expect(
    axisNames.map((_, axis) =>
      speakWindows(describeWindows(windowAxisOf(op, axis as 0 | 1)), axis as 0 | 1)
    )
  ).toEqual([
    '17 windows along the height of 17 pixels; the first covers pixel 0; the last pixel 16; 1 pixel apart.',
    '17 windows along the width of 17 pixels; the first covers pixels 0 to 3 and 3 of padding; the last pixels 13 to 16 and 3 of padding; 1 pixel apart; 3 padding at the left, 3 at the right.'
  ]);
});

test('bytes are four for every value of the output', () => {
  expect(deriveBytes(opOf('Conv2d_1a_3x3')).equations[0]).toMatchObject({
    value: 149 * 149 * 32 * 4
  });
  expect(deriveBytes(opOf('Predictions')).equations[0]).toMatchObject({ value: 4000 });
});
