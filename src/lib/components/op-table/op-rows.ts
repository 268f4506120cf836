import { countElements, shortScope, type Network, type Op } from '$lib/network';
import { listCells, tableHeader, type TableColumn } from '$lib/exports';
import type { Numbers, PanelText } from '$lib/text';

/** One op as the table shows it: cells in the order of `tableHeader`, the first being its name. */
export interface OpRow {
  readonly scope: string;
  readonly endPoint: string;
  readonly kind: Op['kind'];
  readonly cells: readonly string[];
  /** What each column sorts by; null where the op has no such thing. */
  readonly keys: readonly (number | string | null)[];
}

export interface OpFilter {
  /** Words that all must be found in the name or the cells; `x` finds `×`. */
  readonly text: string;
  /** Empty for every kind. */
  readonly kind: string;
  /** Empty for every end point. */
  readonly endPoint: string;
}

export const everyOp: OpFilter = { text: '', kind: '', endPoint: '' };

/** null: network order. */
export type OpOrder = { readonly column: number; readonly isDescending: boolean } | null;

const keyOf: Record<TableColumn, (op: Op) => number | string | null> = {
  op: (op) => shortScope(op.scope),
  kind: (op) => op.kind,
  kernel: (op) => op.kernel && op.kernel[0] * op.kernel[1],
  stride: (op) => op.stride,
  padding: (op) => op.padding,
  in: (op) =>
    op.kind === 'concat'
      ? op.inShapes.reduce((sum, shape) => sum + countElements(shape), 0)
      : countElements(op.inShape),
  out: (op) => countElements(op.outShape),
  parameters: (op) => op.params || null,
  'multiply-adds': (op) => op.multiplyAdds || null,
  'receptive field': (op) => op.receptiveField && op.receptiveField[0] * op.receptiveField[1]
};

interface Wording {
  readonly text: PanelText['table'];
  readonly numbers: Numbers;
}

/** Rows in network order. */
export function listOpRows(network: Network, wording: Wording): readonly OpRow[] {
  return network.ops.map((op) => ({
    scope: op.scope,
    endPoint: op.endPoint,
    kind: op.kind,
    cells: writeCells(op, wording),
    keys: tableHeader.map((name) => keyOf[name](op))
  }));
}

/** The cells of the exported files, with their words and counts as the language writes them. */
function writeCells(op: Op, { text, numbers }: Wording): readonly string[] {
  const cells = listCells(op);
  return tableHeader.map((column, index) => {
    if (column === 'kind') return text.kinds[op.kind];
    if (column === 'parameters' && op.params > 0) return numbers.count(op.params);
    if (column === 'multiply-adds' && op.multiplyAdds > 0) return numbers.count(op.multiplyAdds);
    return cells[index];
  });
}

export function filterRows(rows: readonly OpRow[], filter: OpFilter): readonly OpRow[] {
  const words = plainText(filter.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.kind === '' || row.kind === filter.kind) &&
      (filter.endPoint === '' || row.endPoint === filter.endPoint) &&
      words.every((word) => plainText(row.cells.join(' ')).includes(word))
  );
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll('×', 'x');
}

/** Equal rows stay in network order; what an op has not comes last either way. */
export function sortRows(rows: readonly OpRow[], order: OpOrder): readonly OpRow[] {
  if (order === null) return rows;
  const { column, isDescending } = order;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.keys[column], other.keys[column]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const difference =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'en', { numeric: true });
    return isDescending ? -difference : difference;
  });
}

/** Columns run through: unsorted, then their first direction (numbers: largest first), then the other. */
export function nextOrder(order: OpOrder, column: number, isNumeric: boolean): OpOrder {
  if (order?.column !== column) return { column, isDescending: isNumeric };
  return order.isDescending === isNumeric ? { column, isDescending: !isNumeric } : null;
}

/** Whether a row is the selected op, part of the selected end point, or neither. */
export function relateRow(row: OpRow, selected: string | null): 'selected' | 'within' | null {
  if (selected === null) return null;
  if (shortScope(row.scope) === shortScope(selected)) return 'selected';
  return row.endPoint === selected ? 'within' : null;
}
