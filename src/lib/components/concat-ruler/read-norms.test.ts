import { expect, test } from 'vitest';
import { readNorms, type WeightSource } from './read-norms';

/** One output; input channels 0 to 3 have the weights 1, 1, 1 and 2. */
const source: WeightSource = {
  readWeights: (scope) =>
    Promise.resolve({
      kernel: { shape: [1, 1, 4, 1], data: Float32Array.of(1, 1, 1, 2) },
      isUntrained: scope === 'drawn'
    })
};

test('ops come one after the other; a narrow segment can be the one that is read most', async () => {
  const found = [];
  const asked = { scopes: ['trained', 'drawn'], counts: [3, 1] };
  for await (const each of readNorms(source, asked, new AbortController().signal)) found.push(each);
  expect(found.map(({ scope, isUntrained }) => [scope, isUntrained])).toEqual([
    ['trained', false],
    ['drawn', true]
  ]);
  expect(found[0].norms[0].norm).toBeCloseTo(Math.sqrt(3), 12);
  expect(found[0].norms[1].norm).toBe(2);
  expect(found[0].strongest).toBe(1);
});

test('once aborted nothing more comes', async () => {
  const controller = new AbortController();
  const asked = { scopes: ['one', 'two'], counts: [4] };
  const found = [];
  for await (const { scope } of readNorms(source, asked, controller.signal)) {
    found.push(scope);
    controller.abort();
  }
  expect(found).toEqual(['one']);
});
