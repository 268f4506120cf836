import {
  formatCount,
  formatPair,
  formatShape,
  inShapesOf,
  isWindowOp,
  shortScope,
  type Network,
  type Op
} from '../network';

/** Column names of the table. */
export const tableHeader = [
  'op',
  'kind',
  'kernel',
  'stride',
  'padding',
  'in',
  'out',
  'parameters',
  'multiply-adds',
  'receptive field'
] as const;
export type TableColumn = (typeof tableHeader)[number];
/** Columns of numbers, aligned at the right. */
export const tableNumeric: ReadonlySet<TableColumn> = new Set<TableColumn>([
  'stride',
  'in',
  'out',
  'parameters',
  'multiply-adds',
  'receptive field'
]);

/** A table for a terminal: one line per op, shapes without the batch, totals below. */
export function networkToTable(network: Network): string {
  const rows = [tableHeader, ...network.ops.map(listCells)];
  const widths = tableHeader.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, column))
      .join('  ')
      .trimEnd()
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return `${[lines[0], rule, ...lines.slice(1), rule, ...listTotals(network)].join('\n')}\n`;

  function pad(cell: string, column: number): string {
    return tableNumeric.has(tableHeader[column])
      ? cell.padStart(widths[column])
      : cell.padEnd(widths[column]);
  }
}

/** An op's cells in the order of the columns; empty where it has no such thing. */
export function listCells(op: Op): string[] {
  return [
    shortScope(op.scope),
    op.kind,
    ...(isWindowOp(op) ? [formatPair(op.kernel), String(op.stride), op.padding] : ['', '', '']),
    describeInput(op),
    formatShape(op.outShape),
    op.params === 0 ? '' : formatCount(op.params),
    op.multiplyAdds === 0 ? '' : formatCount(op.multiplyAdds),
    op.receptiveField === null ? '' : formatPair(op.receptiveField)
  ];
}

/** A concat's inputs agree in height and width: `35×35×(64+64+96+32)`. */
function describeInput(op: Op): string {
  const shapes = inShapesOf(op);
  if (shapes.length === 1) return formatShape(shapes[0]);
  const channels = shapes.map((shape) => shape[3]).join('+');
  return `${shapes[0][1]}×${shapes[0][2]}×(${channels})`;
}

function listTotals({ config, totals }: Network): string[] {
  const parts = [
    ['base', totals.baseParams, totals.baseMultiplyAdds],
    ['auxiliary head', totals.auxParams, totals.auxMultiplyAdds],
    ['logits', totals.logitsParams, totals.logitsMultiplyAdds],
    ['total', totals.params, totals.multiplyAdds]
  ] as const;
  const image = `${config.inputHeight}×${config.inputWidth}`;
  return [
    `Input ${image}×3, batch 1.`,
    ...parts
      .filter(([, params]) => params > 0)
      .map(
        ([name, params, multiplyAdds]) =>
          `${name}: ${formatCount(params)} parameters, ${formatCount(multiplyAdds)} multiply-adds`
      )
  ];
}
