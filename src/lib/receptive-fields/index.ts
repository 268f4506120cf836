export { cellsWithin, locateCells, nearestCell } from './cell-grid';
export { toBox, type PixelBox } from './frame-field';
export {
  deriveFieldStep,
  hasEqualPaths,
  receptiveFieldRule,
  traceReceptiveField,
  type BranchField,
  type ReceptiveFieldStep
} from './receptive-field-trace';
export {
  locateWindow,
  type FieldWindow,
  type PixelRectangle,
  type PixelSpan
} from './receptive-field-window';
export { tileCells } from './tile-cells';
export { traceChannel, type ChannelSource } from './trace-channel';
export { fieldsOf, type CellField, type OpFields } from './op-fields';
