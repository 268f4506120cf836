import { inShapesOf, type Network, type Op } from '../network';

/** Column name and cell of each op; sizes are joined by `x`, several values by a space. */
const columns: readonly (readonly [string, (op: Op) => string | number | null])[] = [
  ['scope', (op) => op.scope],
  ['endPoint', (op) => op.endPoint],
  ['branch', (op) => op.branch],
  ['kind', (op) => op.kind],
  ['inputs', (op) => op.inputs.join(' ')],
  ['kernel', (op) => joinSizes(op.kernel)],
  ['stride', (op) => op.stride],
  ['padding', (op) => op.padding],
  ['inShape', (op) => inShapesOf(op).map(joinSizes).join(' ')],
  ['outShape', (op) => joinSizes(op.outShape)],
  ['params', (op) => op.params],
  ['multiplyAdds', (op) => op.multiplyAdds],
  ['receptiveField', (op) => joinSizes(op.receptiveField)],
  ['effectiveStride', (op) => joinSizes(op.effectiveStride)]
];

/** One line per op under a header line, in network order; shapes are NHWC as in `1x35x35x48`, null is an empty cell. */
export function networkToCsv(network: Network): string {
  const header = columns.map(([name]) => name);
  const rows = network.ops.map((op) => columns.map(([, cell]) => cell(op)));
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

function joinSizes(sizes: readonly number[] | null): string {
  return sizes === null ? '' : sizes.join('x');
}

function formatCell(value: string | number | null): string {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
