import { expect, it } from 'vitest';
import { pairClasses } from './pair-classes';
import { rankClasses } from './rank-classes';

it('lists the first of A, then what only B puts among its first', () => {
  const a = rankClasses(Float32Array.of(5, 4, 3, 2, 1));
  const b = rankClasses(Float32Array.of(1, 4, 3, 9, 8));
  expect(pairClasses(a, b, 3)).toEqual({ rows: [0, 1, 2, 3, 4], shared: 1, hasSameFirst: false });
  expect(pairClasses(a, a, 2)).toEqual({ rows: [0, 1], shared: 2, hasSameFirst: true });
  expect(pairClasses(a, b, 9).shared).toBe(5);
});
