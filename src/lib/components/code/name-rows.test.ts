import { expect, it } from 'vitest';
import { buildEditedNetwork } from '$lib/what-ifs';
import { code } from '$lib/text/en/code';
import { findSharedPrefix, listNameRows } from './name-rows';

it('notes are numbered as the rows come to them, each once', () => {
  const network = buildEditedNetwork();
  const scopes = network.ops.filter((op) => op.endPoint === 'Mixed_5b').map(({ scope }) => scope);
  const { rows, notes } = listNameRows(network, { scopes, describe: code.difference });
  expect(rows.map(({ noteNumbers }) => noteNumbers)).toEqual([
    ...Array.from({ length: 6 }, () => [1, 2, 3, 4]),
    [1, 5],
    [1, 2, 3, 4],
    []
  ]);
  expect(notes).toHaveLength(5);
  for (const row of rows) {
    expect(row.notes).toEqual(row.noteNumbers.map((number) => notes[number - 1]));
  }
  expect(rows[2]).toMatchObject({
    scope: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5',
    keras: 'conv2d_7',
    torch: 'Mixed_5b.branch5x5_2'
  });
});

it('the scope that ops share ends where their names part', () => {
  const scopesOf = (endPoint: string) =>
    buildEditedNetwork().ops.flatMap((op) => (op.endPoint === endPoint ? [op.scope] : []));
  expect(findSharedPrefix(scopesOf('Mixed_5b'))).toBe('InceptionV3/Mixed_5b/');
  expect(findSharedPrefix(scopesOf('Conv2d_1a_3x3'))).toBe('InceptionV3/');
  expect(findSharedPrefix(['InceptionV3/Logits/Dropout_1b', 'InceptionV3/Predictions'])).toBe(
    'InceptionV3/'
  );
});
