export { networkToCsv } from './network-to-csv';
export { networkToJson, type OpJson } from './network-to-json';
export { networkToMarkdown } from './network-to-markdown';
export {
  listCells,
  networkToTable,
  tableHeader,
  tableNumeric,
  type TableColumn
} from './network-to-table';
export { networkWriters, type NetworkFormat } from './network-writers';
