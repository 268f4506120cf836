import { expect, it } from 'vitest';
import { buildNetwork, rootScope, shortScope } from '../network';
import { listGivens } from './statement';
import { listWithheld } from './withheld';

const network = buildNetwork();
const ask = (name: string, measure: 'shape' | 'parameters' = 'shape') =>
  ({ scope: `${rootScope}/${name}`, measure }) as const;
const withheld = (...question: Parameters<typeof ask>) =>
  [...listWithheld(network, ask(...question))].map(shortScope);

it('of a module that changes the grid, all that shows the new one is withheld with the concat', () => {
  const found = withheld('Mixed_7a/concat');
  expect(found).toContain('Mixed_7a/Branch_0/Conv2d_1a_3x3');
  expect(found).toContain('Mixed_7a/Branch_2/MaxPool_1a_3x3');
  expect(found).not.toContain('Mixed_7a/Branch_0/Conv2d_0a_1x1');
  expect(withheld('Mixed_6a/Branch_0/Conv2d_1a_1x1')).toContain('Mixed_6a/concat');
});

it('where the grid stays, and for other numbers, the op alone is', () => {
  expect(withheld('Mixed_5b/concat')).toEqual(['Mixed_5b/concat']);
  expect(withheld('Mixed_7a/concat', 'parameters')).toEqual(['Mixed_7a/concat']);
  expect(withheld('PreLogits')).toHaveLength(1);
});

it('no given of a question prints the output of what is withheld', () => {
  for (const { scope } of network.ops) {
    const question = { scope, measure: 'shape' } as const;
    const hidden = listWithheld(network, question);
    for (const { scope: other, outShape } of network.ops) {
      if (!hidden.has(other) || other === scope || outShape.length < 4) continue;
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
