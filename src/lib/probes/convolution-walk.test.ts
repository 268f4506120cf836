import { expect, it } from 'vitest';
import { buildNetwork, indexOps, shortScope } from '../network';
import { findWalk } from './convolution-walk';

const network = buildNetwork();
const ops = indexOps(network);

it('pairs every 1×7 with its 7×1, or the reverse, and no others', () => {
  const walks = network.ops.flatMap((op) => findWalk(network, op) ?? []);
  const named = walks.map(({ first, second }) => [first.scope, second.scope].map(shortScope));
  expect(named.filter(([, second]) => second.startsWith('Mixed_6b'))).toEqual([
    ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'Mixed_6b/Branch_1/Conv2d_0c_7x1'],
    ['Mixed_6b/Branch_2/Conv2d_0b_7x1', 'Mixed_6b/Branch_2/Conv2d_0c_1x7'],
    ['Mixed_6b/Branch_2/Conv2d_0c_1x7', 'Mixed_6b/Branch_2/Conv2d_0d_7x1'],
    ['Mixed_6b/Branch_2/Conv2d_0d_7x1', 'Mixed_6b/Branch_2/Conv2d_0e_1x7']
  ]);
  expect(walks.every(({ length }) => length === 7)).toBe(true);
  // Four modules of four, and the one of Mixed_7a. The 1×3 and 3×1 of Mixed_7b stand side by side.
  expect(walks).toHaveLength(4 * 4 + 1);
});

it('tells its multiply-adds beside those of the full window', () => {
  const op = ops.get('InceptionV3/Mixed_6b/Branch_1/Conv2d_0c_7x1');
  const walk = op && findWalk(network, op);
  expect(walk?.multiplyAdds).toEqual({
    steps: 17 * 17 * 7 * 128 * (128 + 192),
    whole: 17 * 17 * 49 * 128 * 192
  });
});
