export {
  deriveFieldStep,
  hasEqualPaths,
  receptiveFieldRule,
  traceReceptiveField,
  type BranchField,
  type ReceptiveFieldStep
} from './receptive-field-trace';
export { locateWindow, type FieldWindow, type PixelSpan } from './receptive-field-window';
