import { expect, it } from 'vitest';
import { listWeightSets } from './catalogue';

it('sets that are hosted stand between the bundled one and drawn values, each in its folder', () => {
  const hosted = [{ name: 'imagenet', classes: 1000 }];
  const sets = listWeightSets({ hosted, defaultName: 'imagenet' });
  expect(sets.map(({ name }) => name)).toEqual(['bundled', 'imagenet', 'untrained']);
  expect(sets[1].origin).toEqual({ kind: 'hosted', folder: 'imagenet/', classes: 1000 });
});
