import { expect, test } from 'vitest';
import { formatAgainst, parseAgainst } from './against';
import { againstKinds, centrePatch, defaultAgainst, kindOf } from './default-against';

const size = { width: 299, height: 299 };

test.each(againstKinds)('what “%s” begins with can stand in an address', (kind) => {
  const against = defaultAgainst(kind, { size, photo: 'rocket' });
  expect(kindOf(against)).toBe(kind);
  expect(parseAgainst(formatAgainst(against))).toEqual(against);
});

test.each([
  [
    { x: 150, y: 150 },
    { x: 113, y: 113 }
  ],
  [
    { x: 0, y: 299 },
    { x: 0, y: 224 }
  ]
])('a patch around %o stays inside', (middle, corner) => {
  expect(centrePatch(middle, size)).toEqual({ kind: 'patch', ...corner, side: 75 });
});
