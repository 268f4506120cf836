import { expect, test } from 'vitest';
import { buildNetwork } from './build-network';
import { searchNetwork } from './search';

const network = buildNetwork();
const find = (query: string) => searchNetwork(network, query).map((hit) => hit.id);

test('a module’s name finds the module before its ops', () => {
  const hits = find('6b');
  expect(hits[0]).toBe('Mixed_6b');
  expect(hits).toContain('Mixed_6b/Branch_1/Conv2d_0b_1x7');
});

test('words are matched in any order and case', () => {
  expect(find('branch_2 MIXED_7C 0d')).toEqual(['Mixed_7c/Branch_2/Conv2d_0d_3x1']);
});

test('nothing is found for nothing', () => {
  expect(find('   ')).toEqual([]);
  expect(find('dense')).toEqual([]);
});
