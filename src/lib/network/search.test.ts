import { expect, test } from 'vitest';
import { buildNetwork, indexOps } from './build-network';
import { formatShape } from './notation';
import type { Op } from './op';
import { searchNetwork } from './search';

const network = buildNetwork();
/** Stands in for a language: kind and shape as they are. */
const describe = (op: Op) => `${op.kind}, ${formatShape(op.outShape)}`;
const find = (query: string, limit?: number) =>
  searchNetwork(network, query, { describe, limit }).map((hit) => hit.id);

test('a module’s name finds the module before its ops', () => {
  const hits = find('6b');
  expect(hits[0]).toBe('Mixed_6b');
  expect(hits).toContain('Mixed_6b/Branch_1/Conv2d_0b_1x7');
});

test('words are matched in any order and case', () => {
  expect(find('branch_2 MIXED_7C 0d')).toEqual(['Mixed_7c/Branch_2/Conv2d_0d_3x1']);
});

test('an op is found by the words that describe it, and shows them', () => {
  const [hit] = searchNetwork(network, 'faltung 1a', { describe: () => 'Faltung' });
  expect(hit).toEqual({ id: 'Mixed_6a/Branch_0/Conv2d_1a_1x1', detail: 'Faltung' });
});

test('nothing is found for nothing', () => {
  expect(find('   ')).toEqual([]);
  expect(find('dense')).toEqual([]);
});

test.each(['7x1', '1×7', '3x1', '5x5', '1x1'])('%s finds ops with that kernel first', (query) => {
  const ops = indexOps(network);
  const kernels = find(query).map((id) => ops.get(`InceptionV3/${id}`)?.kernel?.join('x'));
  const isNamed = (kernel?: string) => kernel === query.replace('×', 'x');
  expect(kernels.length).toBeGreaterThan(0);
  expect(kernels.slice(0, kernels.filter(isNamed).length).every(isNamed)).toBe(true);
  expect(isNamed(kernels[0])).toBe(true);
});

test('a number is not found in the middle of a longer one', () => {
  expect(find('7x1', Infinity)).not.toContain('Conv2d_2a_3x3');
});

test('a name that speaks of another kernel is found, after those that have it', () => {
  const ids = find('1x1 mixed_6a', Infinity);
  expect(ids[0]).toBe('Mixed_6a/Branch_1/Conv2d_0a_1x1');
  expect(ids).toContain('Mixed_6a/Branch_0/Conv2d_1a_1x1');
});

test('an op of the stem is found by the kernel it has', () => {
  expect(find('conv2d_4a 3x3')).toEqual(['Conv2d_4a_3x3']);
});
