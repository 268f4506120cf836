export {
  deriveFieldStep,
  hasEqualPaths,
  receptiveFieldRule,
  traceReceptiveField,
  type BranchField,
  type ReceptiveFieldStep,
  type ReceptiveFieldTrace
} from './receptive-field-trace';
export {
  locateWindow,
  type FieldWindow,
  type PixelRectangle,
  type PixelSpan
} from './receptive-field-window';
