import { expect, it } from 'vitest';
import { buildNetwork, rootScope, shortScope } from '../network';
import { listGivens } from './statement';
import { listWithheld } from './withheld';

const network = buildNetwork();
const ask = (name: string, measure: 'shape' | 'parameters' = 'shape') =>
  ({ scope: `${rootScope}/${name}`, measure }) as const;
const withheld = (...question: Parameters<typeof ask>) =>
  [...listWithheld(network, ask(...question)).outputs].map(shortScope);
const grids = (...question: Parameters<typeof ask>) =>
  [...listWithheld(network, ask(...question)).grids].map(shortScope);

it('of a module that changes the grid, all that shows the new one is withheld with the concat', () => {
  const found = withheld('Mixed_7a/concat');
  expect(found).toContain('Mixed_7a/Branch_0/Conv2d_1a_3x3');
  expect(found).toContain('Mixed_7a/Branch_2/MaxPool_1a_3x3');
  expect(found).not.toContain('Mixed_7a/Branch_0/Conv2d_0a_1x1');
  expect(withheld('Mixed_6a/Branch_0/Conv2d_1a_1x1')).toContain('Mixed_6a/concat');
});

it('where the grid stays, and for other numbers, the op alone is', () => {
  expect(withheld('Mixed_5b/Branch_0/Conv2d_0a_1x1')).toHaveLength(1);
  expect(grids('Mixed_5b/Branch_0/Conv2d_0a_1x1')).toEqual([]);
  expect(withheld('Mixed_7a/concat', 'parameters')).toEqual(['Mixed_7a/concat']);
  expect(withheld('PreLogits')).toHaveLength(1);
});

it('what passes the channels on that are asked for is withheld with them', () => {
  expect(withheld('Mixed_5b/concat')).toEqual([
    'Mixed_5b/concat',
    'Mixed_5c/Branch_3/AvgPool_0a_3x3'
  ]);
  expect(withheld('Mixed_7a/concat')).toContain('Mixed_7b/Branch_3/AvgPool_0a_3x3');
});

it('as far as a new grid lasts, it is withheld, and channels are told', () => {
  const question = ask('Mixed_7a/concat');
  expect(listWithheld(network, question).grid).toEqual([8, 8]);
  const after = grids('Mixed_7a/concat');
  expect(after).toContain('Mixed_7b/Branch_0/Conv2d_0a_1x1');
  expect(after).toContain('Mixed_7c/concat');
  expect(after.filter((scope) => scope.startsWith('Mixed_6') || scope.includes('Logits'))).toEqual(
    []
  );
  expect(grids('MaxPool_3a_3x3')).toEqual(['Conv2d_3b_1x1']);
  expect(listWithheld(network, ask('Mixed_7b/concat')).grid).toBeNull();
});

it('nothing that is still told is on the grid in question, but for what stands before the op', () => {
  const asked = network.ops.find(({ scope }) => scope.endsWith('Mixed_6a/concat'))!;
  const { outputs, grids: kept } = listWithheld(network, { scope: asked.scope, measure: 'shape' });
  const told = network.ops.filter(({ scope }) => !outputs.has(scope) && !kept.has(scope));
  const [, ...grid] = asked.outShape.slice(0, -1);
  expect(told.filter(({ outShape }) => outShape.slice(1, -1).join() === grid.join())).toEqual([]);
});

it('no given of a question prints the output of what is withheld', () => {
  for (const { scope } of network.ops) {
    const question = { scope, measure: 'shape' } as const;
    const { outputs } = listWithheld(network, question);
    for (const { scope: other, outShape } of network.ops) {
      if (!outputs.has(other) || other === scope || outShape.length < 4) continue;
      const printed = listGivens(network, question).filter(
        (given) => given.kind === 'input' && given.shape.join() === outShape.join()
      );
      expect(printed, `${scope} on ${other}`).toEqual([]);
    }
  }
});

it('of a concat on a new grid the windows are given that lead there', () => {
  const [, first, , pool] = listGivens(network, ask('Mixed_7a/concat'));
  expect(first).toMatchObject({ kind: 'branch', input: 'Branch_0', op: { kernel: [3, 3] } });
  expect(pool).toMatchObject({ kind: 'branch', input: 'Branch_2', op: { kind: 'max_pool' } });
});
