import { expect, test } from 'vitest';
import { buildNetwork, indexOps, shortScope } from './build-network';
import { findMisleadingName } from './misleading-name';
import type { WindowOp } from './op';

test('three names of Inception V3 mislead, and no other', () => {
  const found = buildNetwork().ops.flatMap((op) => {
    const misleading = findMisleadingName(op);
    return misleading === null ? [] : [[shortScope(op.scope), misleading]];
  });
  const reduction = { kind: 'kernel', named: [1, 1], kernel: [3, 3], isSlims: true };
  expect(found).toEqual([
    ['Mixed_5c/Branch_1/Conv_1_0c_5x5', { kind: 'spelling', usual: 'Conv2d_' }],
    ['Mixed_6a/Branch_0/Conv2d_1a_1x1', reduction],
    ['Mixed_6a/Branch_1/Conv2d_1a_1x1', reduction]
  ]);
});

test('heads that shrink to a small map are named after the kernel they have', () => {
  const small = buildNetwork({ inputHeight: 150, inputWidth: 130 });
  const heads = small.ops.filter(({ part }) => part !== 'base');
  expect(heads.map(findMisleadingName).filter((found) => found !== null)).toEqual([]);
});

test('a name that a what-if left behind is not blamed on Slim', () => {
  const original = indexOps(buildNetwork()).get('InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5');
  const op = { ...original, kernel: [7, 7] } as WindowOp;
  expect(findMisleadingName(op)).toEqual({
    kind: 'kernel',
    named: [5, 5],
    kernel: [7, 7],
    isSlims: false
  });
});
