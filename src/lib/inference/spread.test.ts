import { expect, it } from 'vitest';
import { buildNetwork, shortScope } from '../network';
import { listAncestors, listChanged, listNeeded } from './spread';

const { ops } = buildNetwork({ auxLogits: false, finalEndPoint: 'Mixed_5c' });
const names = (scopes: Iterable<string>) => [...scopes].map(shortScope);
const inOrder = (scopes: ReadonlySet<string>) =>
  names(ops.map(({ scope }) => scope).filter((scope) => scopes.has(scope)));
const change = (...scopes: string[]) => ({
  isImageChanged: false,
  scopes: new Set(scopes.map((scope) => `InceptionV3/${scope}`))
});

it('a changed image changes every op', () => {
  const changed = listChanged(ops, { isImageChanged: true, scopes: new Set() });
  expect(inOrder(changed)).toHaveLength(ops.length);
});

it('nothing changed changes none', () => {
  expect(listChanged(ops, change()).size).toBe(0);
});

it('a change in a branch reaches the rest of the branch, the concat and all after it', () => {
  const changed = inOrder(listChanged(ops, change('Mixed_5c/Branch_2/Conv2d_0b_3x3')));
  expect(changed).toEqual([
    'Mixed_5c/Branch_2/Conv2d_0b_3x3',
    'Mixed_5c/Branch_2/Conv2d_0c_3x3',
    'Mixed_5c/concat'
  ]);
});

it('what is kept needs nothing before it', () => {
  const changed = listChanged(ops, change('Mixed_5c/Branch_3/Conv2d_0b_1x1'));
  const needed = listNeeded(ops, {
    changed,
    wanted: [],
    isKept: (scope) => scope === 'InceptionV3/Mixed_5b/concat'
  });
  expect(inOrder(needed)).toEqual([
    'Mixed_5b/concat',
    ...ops.filter(({ endPoint }) => endPoint === 'Mixed_5c').map(({ scope }) => shortScope(scope))
  ]);
});

it('the ancestors of an op in a branch leave the other branches out', () => {
  const ancestors = listAncestors(ops, 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5');
  expect(names(ancestors.map(({ scope }) => scope)).slice(-3)).toEqual([
    'MaxPool_5a_3x3',
    'Mixed_5b/Branch_1/Conv2d_0a_1x1',
    'Mixed_5b/Branch_1/Conv2d_0b_5x5'
  ]);
  expect(ancestors).toHaveLength(9);
});
