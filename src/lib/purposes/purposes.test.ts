import { describe, expect, it, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildEditedNetwork, parseEdits } from '../what-ifs';
import { findEndPointPurpose, listBranchTrials, listEndPointTrials } from '.';

const network = buildEditedNetwork({}, []);
const edited = (text: string) => buildEditedNetwork({}, parseEdits(text) ?? []);
const find = (name: string, of = network) => findEndPointPurpose(of, name);
const branchesOf = (name: string, of = network) => {
  const purpose = find(name, of);
  return purpose !== null && 'branches' in purpose ? purpose.branches : [];
};
const kindsOf = (name: string, of = network) => branchesOf(name, of).map(({ kind }) => kind);

test('every end point of Inception V3 is for something, and so is every branch', () => {
  for (const { name } of network.endPoints) {
    expect(find(name), name).not.toBeNull();
    const branches = new Set(
      network.ops.filter((op) => op.endPoint === name).map(({ branch }) => branch)
    );
    branches.delete(null);
    expect(branchesOf(name), name).toHaveLength(branches.size);
  }
});

describe('kinds of branches', () => {
  const square = ['pointwise', 'one-window', 'stacked', 'pooled'];
  const crossed = ['pointwise', 'crossed', 'crossed', 'pooled'];
  const forked = ['pointwise', 'forked', 'forked', 'pooled'];
  it.each([
    ['Mixed_5b', square],
    ['Mixed_5d', square],
    ['Mixed_6a', ['strided-conv', 'strided-conv', 'strided-pool']],
    ['Mixed_6b', crossed],
    ['Mixed_6e', crossed],
    ['Mixed_7a', ['strided-conv', 'strided-conv', 'strided-pool']],
    ['Mixed_7b', forked],
    ['Mixed_7c', forked]
  ])('%s', (name, kinds) => expect(kindsOf(name)).toEqual(kinds));

  it('are found by the windows of an edited network, too', () => {
    expect(kindsOf('Mixed_5b', edited('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5'))[1]).toBe(
      'stacked'
    );
    expect(kindsOf('Mixed_5b', edited('merge@Mixed_5b/Branch_2/Conv2d_0b_3x3'))[2]).toBe(
      'one-window'
    );
    expect(kindsOf('Mixed_6b', edited('square@Mixed_6b/Branch_1/Conv2d_0b_1x7'))[1]).toBe(
      'one-window'
    );
  });

  it('are none where no kind fits', () => {
    const odd = edited('set@Mixed_6b/Branch_1/Conv2d_0b_1x7:k1x5');
    expect(branchesOf('Mixed_6b', odd).map(({ branch }) => branch)).toEqual([
      'Branch_0',
      'Branch_2',
      'Branch_3'
    ]);
    expect(find('Mixed_6a', edited('pool-first@Mixed_6a'))).toBeNull();
  });
});

test('two pairs of 1×7 and 7×1 see 13 places either way, two 3×3 see 5', () => {
  expect(branchesOf('Mixed_6b')[2]).toMatchObject({ side: 7, pairs: 2, view: 13, grid: [17, 17] });
  expect(branchesOf('Mixed_5b')[2]).toMatchObject({ sides: [3, 3], view: 5 });
});

test.each([
  ['Mixed_5b', null],
  [
    'Mixed_5c',
    { of: 'Mixed_5b', filters: [{ there: 32, here: 64 }], input: { there: 192, here: 256 } }
  ],
  ['Mixed_5d', { of: 'Mixed_5c', filters: [], input: { there: 256, here: 288 } }],
  ['Mixed_6b', null],
  [
    'Mixed_6c',
    { of: 'Mixed_6b', filters: [{ there: 128, here: 160 }], input: { there: 768, here: 768 } }
  ],
  ['Mixed_6d', { of: 'Mixed_6c', filters: [], input: { there: 768, here: 768 } }],
  ['Mixed_7c', { of: 'Mixed_7b', filters: [], input: { there: 1280, here: 2048 } }]
])('%s repeats what it repeats', (name, repeat) => {
  expect(find(name)).toMatchObject({ kind: 'module', repeat, isOnlyGrid: true });
});

test('only the blocks that an edit changes are no longer built as in TF-Slim', () => {
  const other = edited('off@Mixed_5c/Branch_3');
  expect(network.endPoints.filter(({ name }) => !find(name)?.isSlims)).toEqual([]);
  expect(find('Mixed_5c', other)?.isSlims).toBe(false);
  expect(find('Mixed_5b', other)?.isSlims).toBe(true);
});

test('heads are for something in every configuration', () => {
  const small = buildNetwork({ inputHeight: 150, inputWidth: 150, globalPool: true });
  for (const { name } of small.endPoints)
    expect(findEndPointPurpose(small, name), name).not.toBeNull();
});

test('what-ifs on offer build the part the other way, and leave it out', () => {
  const offers = (name: string, index: number) =>
    listBranchTrials(network, name, branchesOf(name)[index]).map(({ edit }) => edit);
  expect(offers('Mixed_5b', 1)).toEqual([
    { kind: 'off', at: 'Mixed_5b/Branch_1' },
    { kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' }
  ]);
  expect(offers('Mixed_6b', 2)[1]?.kind).toBe('square');
  expect(listEndPointTrials(network, 'Mixed_6a').map(({ edit }) => edit.kind)).toEqual([
    'pool-first',
    'pool-last'
  ]);
  expect(listEndPointTrials(network, 'Logits')).toEqual([]);
});
