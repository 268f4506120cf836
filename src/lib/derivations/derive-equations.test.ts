import { expect, test } from 'vitest';
import {
  deriveBorder,
  deriveBytes,
  deriveFaultySides,
  deriveOutput,
  deriveVariables,
  deriveWork,
  describeWindows,
  evaluateTerm,
  formatTerm,
  windowAxisOf,
  type Equation,
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
const writeTerm = (numbers: Equation['numbers']) =>
  numbers.kind === 'reason' ? numbers.why : formatTerm(numbers);
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
          if (numbers.kind === 'reason') continue;
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
    sides.map(({ quantity, numbers, value }) => [quantity, writeTerm(numbers), value])
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
      writeTerm(numbers),
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

test('the odd pixel of the padding goes to the bottom and right', () => {
  const op = opOf('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  if (!isWindowOp(op)) throw new Error('not a window');
  const odd = { ...op, kernel: [2, 4], inShape: [1, 8, 9, 4], outShape: [1, 8, 9, 4] } as const;
  expect(deriveBorder(odd)?.equations.map(({ value, remark }) => [value, remark])).toEqual([
    [1, { kind: 'padding-split', axis: 0, before: 0, after: 1 }],
    [3, { kind: 'padding-split', axis: 1, before: 1, after: 2 }]
  ]);
});

test('a VALID window leaves over what its last position does not reach', () => {
  const op = indexOps(buildNetwork({ inputHeight: 300, inputWidth: 299 })).get(
    'InceptionV3/Conv2d_1a_3x3'
  )!;
  expect(deriveBorder(op)?.equations.map(({ value, remark }) => [value, remark])).toEqual([
    [1, { kind: 'left-out', axis: 0 }],
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

test('only where nothing is worked out a reason stands for the numbers', () => {
  const reasons = (name: string) =>
    deriveOutput(opOf(name)).equations.map(({ numbers }) =>
      numbers.kind === 'reason' ? numbers.why : null
    );
  expect(reasons('Conv2d_1a_3x3')).toEqual([null, null, 'one-per-filter']);
  expect(reasons('MaxPool_3a_3x3')).toEqual([null, null, 'as-many-as-come-in']);
  expect(reasons('Mixed_5b/concat')).toEqual(['same-in-every-input', 'same-in-every-input', null]);
  expect(reasons('Predictions')).toEqual(['unchanged']);
  const pool = networks[2].ops.find(({ kind }) => kind === 'global_avg_pool')!;
  const sides = deriveOutput(pool).equations.map(({ numbers }) => numbers);
  expect(sides.map((side) => side.kind === 'reason' && side.why)).toEqual([
    'mean',
    'mean',
    'unchanged'
  ]);
});

test('bytes are four for every value of the output', () => {
  expect(deriveBytes(opOf('Conv2d_1a_3x3')).equations[0]).toMatchObject({
    value: 149 * 149 * 32 * 4
  });
  expect(deriveBytes(opOf('Predictions')).equations[0]).toMatchObject({ value: 4000 });
});
