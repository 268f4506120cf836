export { cellsWithin, locateCells, nearestCell, type CellGrid, type CentreLine } from './cell-grid';
export { middleSpan, weighField, type FieldProfile } from './field-weight';
export {
  frameField,
  frameImage,
  toBox,
  type FramedField,
  type PixelBox,
  type Sides
} from './frame-field';
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
export { traceChannel, type ChannelSource } from './trace-channel';
