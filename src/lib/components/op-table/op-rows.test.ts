import { expect, test } from 'vitest';
import { buildNetwork } from '$lib/network';
import { networkToMarkdown, networkToTable, tableHeader, type TableColumn } from '$lib/exports';
import { numbers } from '$lib/text/en/numbers';
import { table as text } from '$lib/text/en/table';
import { everyOp, filterRows, listOpRows, nextOrder, relateRow, sortRows } from './op-rows';

const network = buildNetwork();
const rows = listOpRows(network, { text, numbers });
const names = (some: typeof rows) => some.map(({ cells }) => cells[0]);
const column = (name: TableColumn) => tableHeader.indexOf(name);

test('rows are those of the command line', () => {
  const lines = networkToTable(network).split('\n').slice(2, 134);
  expect(rows.map(({ cells }) => cells.filter(Boolean))).toEqual(
    lines.map((line) => line.trim().split(/ {2,}/))
  );
  const markdown = networkToMarkdown(network).trimEnd().split('\n');
  expect(markdown).toHaveLength(2 + rows.length);
  expect(markdown.slice(2)).toEqual(rows.map(({ cells }) => `| ${cells.join(' | ')} |`));
});

test('every column has something to sort by', () => {
  for (const index of tableHeader.keys()) {
    expect([tableHeader[index], rows.some(({ keys }) => keys[index] !== null)]).toEqual([
      tableHeader[index],
      true
    ]);
  }
});

test('the filter finds words anywhere, whatever their case, and × as x', () => {
  expect(names(filterRows(rows, { ...everyOp, text: '6b 1X7' }))).toEqual([
    'Mixed_6b/Branch_1/Conv2d_0b_1x7',
    'Mixed_6b/Branch_2/Conv2d_0c_1x7',
    'Mixed_6b/Branch_2/Conv2d_0e_1x7'
  ]);
  expect(filterRows(rows, { ...everyOp, kind: 'concat' })).toHaveLength(15);
  expect(names(filterRows(rows, { ...everyOp, endPoint: 'Logits' }))).toEqual([
    'Logits/Conv2d_1c_1x1',
    'Logits/SpatialSqueeze'
  ]);
  expect(filterRows(rows, everyOp)).toHaveLength(132);
});

test('numbers sort as numbers, and ops without one come last either way', () => {
  const params = column('parameters');
  const down = sortRows(rows, { column: params, isDescending: true });
  const up = sortRows(rows, { column: params, isDescending: false });
  expect(down[0].cells[0]).toBe('AuxLogits/Conv2d_2a_5x5');
  expect(up[0].cells[params]).toBe('960');
  expect(down.at(-1)?.cells[params]).toBe('');
  expect(up.at(-1)?.cells[params]).toBe('');
});

test('equal rows stay in network order', () => {
  const kinds = sortRows(rows, { column: column('kind'), isDescending: false });
  expect(names(kinds.slice(0, 2))).toEqual([
    'Mixed_5b/Branch_3/AvgPool_0a_3x3',
    'Mixed_5c/Branch_3/AvgPool_0a_3x3'
  ]);
});

test('a column header runs through both directions and back to network order', () => {
  const first = nextOrder(null, 7, true);
  const second = nextOrder(first, 7, true);
  expect([first, second, nextOrder(second, 7, true)]).toEqual([
    { column: 7, isDescending: true },
    { column: 7, isDescending: false },
    null
  ]);
  expect(nextOrder(second, 0, false)).toEqual({ column: 0, isDescending: false });
});

test('an op is selected by its scope, the ops of an end point lie within it', () => {
  const marked = (selected: string | null) =>
    rows.filter((row) => relateRow(row, selected) !== null).map((row) => relateRow(row, selected));
  expect(marked('InceptionV3/Mixed_5b/concat')).toEqual(['selected']);
  expect(marked('Conv2d_1a_3x3')).toEqual(['selected']);
  expect(marked('Logits')).toEqual(['within', 'within']);
  expect(marked(null)).toEqual([]);
});
