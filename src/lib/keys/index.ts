export { findCommand, type KeyPress } from './find-command';
export { keyTable, type KeyCommand, type KeyPlace } from './key-table';
