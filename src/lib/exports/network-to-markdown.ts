import type { Network } from '../network';
import { listCells, tableHeader, tableNumeric } from './network-to-table';

/** The terminal's table as Markdown: one line per op in network order, numbers aligned at the right. */
export function networkToMarkdown(network: Network): string {
  const rule = tableHeader.map((name) => (tableNumeric.has(name) ? '---:' : '---'));
  const rows = [tableHeader, rule, ...network.ops.map(listCells)];
  return rows.map((row) => `| ${row.map(escapeCell).join(' | ')} |\n`).join('');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
