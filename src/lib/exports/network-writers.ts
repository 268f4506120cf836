import type { EditedNetwork } from '../what-ifs';
import { networkToCsv } from './network-to-csv';
import { networkToJson } from './network-to-json';
import { networkToMarkdown } from './network-to-markdown';
import { networkToTable } from './network-to-table';

/** Every way to write the op list down: what `npm run shapes` prints and the page saves, byte for byte. */
export const networkWriters = {
  table: networkToTable,
  json: (network) => `${JSON.stringify(networkToJson(network), null, 2)}\n`,
  csv: networkToCsv,
  markdown: networkToMarkdown
} as const satisfies Record<string, (network: EditedNetwork) => string>;

export type NetworkFormat = keyof typeof networkWriters;
