import { describe, expect, test } from 'vitest';
import {
  deriveBorder,
  deriveBytes,
  deriveConcat,
  deriveOutput,
  deriveVariables,
  deriveWork,
  describeWindows,
  windowAxisOf
} from '../../derivations';
import { buildNetwork, indexOps, isWindowOp } from '../../network';
import { derivations } from './derivations';

const network = buildNetwork();

function windowAt(name: string) {
  const op = indexOps(network).get(`InceptionV3/${name}`);
  if (op === undefined || !isWindowOp(op)) throw new Error(`${name} has no window`);
  return op;
}

test('every equation has its words, whatever the op', () => {
  for (const { ops } of [network, buildNetwork({ globalPool: true, auxLogits: false })]) {
    for (const op of ops) {
      const groups = [
        deriveOutput(op),
        op.kind === 'concat' ? deriveConcat(op) : null,
        deriveBorder(op),
        deriveVariables(op),
        deriveWork(op),
        deriveBytes(op)
      ];
      for (const group of groups.filter((one) => one !== null)) {
        const said = [
          derivations.topics[group.topic],
          ...(group.rule === null ? [] : [derivations.legend(group.rule.legend)]),
          ...group.equations.flatMap(({ quantity, numbers, value, unit, remark }) => [
            derivations.quantity(quantity),
            ...(numbers.kind === 'reason' ? [derivations.reason(numbers)] : []),
            ...(unit === null ? [] : [derivations.unit(value, unit)]),
            ...(remark === null ? [] : [derivations.remark(remark)])
          ])
        ];
        for (const words of said) expect(words).not.toMatch(/undefined|NaN|null|^$/);
      }
    }
  }
});

test('a variable is called by the end of its name', () => {
  expect(derivations.quantity({ variable: 'BatchNorm/moving_mean' })).toBe('moving_mean');
});

describe('at the border', () => {
  const remarks = (op: ReturnType<typeof windowAt>) =>
    deriveBorder(op)?.equations.map(({ remark }) => remark && derivations.remark(remark));

  test('the odd pixel of the padding is said to go to the bottom and right', () => {
    const op = windowAt('Mixed_6b/Branch_1/Conv2d_0b_1x7');
    expect(
      remarks({ ...op, kernel: [2, 4], inShape: [1, 8, 9, 4], outShape: [1, 8, 9, 4] })
    ).toEqual([
      '0 px top, 1 px bottom: the odd pixel goes to the bottom',
      '1 px left, 2 px right: the odd pixel goes to the right'
    ]);
    expect(remarks(op)).toEqual([null, '3 px left, 3 px right']);
  });

  test('what VALID leaves out is said', () => {
    const op = windowAt('Conv2d_1a_3x3');
    expect(remarks({ ...op, inShape: [1, 300, 299, 3] })).toEqual(['left out at the bottom', null]);
  });
});

describe('window positions are said in a few words', () => {
  test('for each axis', () => {
    const op = windowAt('Mixed_6b/Branch_1/Conv2d_0b_1x7');
    const axes = [0, 1] as const;
    expect(
      axes.map((axis) => derivations.windows(describeWindows(windowAxisOf(op, axis)), axis))
    ).toEqual([
      '17 windows along the height of 17 pixels, 1 pixel apart: the first covers pixel 0, the last pixel 16.',
      '17 windows along the width of 17 pixels, 1 pixel apart: the first covers pixels 0 to 3 and 3 of padding, the last pixels 13 to 16 and 3 of padding. Padding: 3 at the left, 3 at the right.'
    ]);
  });

  test('once where height and width are alike', () => {
    const positions = describeWindows({ size: 6, kernel: 3, stride: 2, padding: 'VALID' });
    expect(derivations.windows(positions, 'both')).toBe(
      '2 windows along height and width alike, of 6 pixels, 2 pixels apart: the first covers pixels 0 to 2, the last pixels 2 to 4. Left out: 1 pixel at the bottom and right.'
    );
    expect(derivations.countWindows(1, 'both')).toBe('Height and width: 1 window');
    expect(derivations.leftOver(1, 'both')).toBe('1 px left over at the bottom and right');
  });
});
