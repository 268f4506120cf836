export {
  buildNetwork,
  imageShape,
  indexOps,
  outputOpOf,
  rootScope,
  shortScope,
  type EndPoint,
  type Network
} from './build-network';
export {
  completeConfiguration,
  defaultConfiguration,
  type NetworkConfiguration
} from './configuration';
export {
  ConfigurationError,
  type ConfigurationFault,
  type FaultyWindow
} from './configuration-error';
export {
  baseEndPoints,
  batchNormEpsilon,
  type BaseEndPoint,
  type Padding,
  type Pair
} from './inception-v3';
export {
  countElements,
  hasBatchNorm,
  imageScope,
  inShapesOf,
  isWindowOp,
  type ConcatOp,
  type Op,
  type OpKind,
  type PlainOp,
  type Shape,
  type Variable,
  type WindowOp
} from './op';
export { describeOp } from './describe-op';
export { networkToCsv } from './network-to-csv';
export { networkToJson, type NetworkJson, type OpJson } from './network-to-json';
export { networkToTable } from './network-to-table';
export { formatCount, formatMagnitude, formatPair, formatShape, nameOpKind } from './notation';
export { searchNetwork, type SearchHit } from './search';
export { findSmallestInput } from './smallest-input';
export { outputSize, paddingAmounts, type WindowAxis } from './windows';
export { editLimits, nameEdit, type Edit, type EditKind, type SetEdit } from './edits/edit';
export { addEdit, removeEdit } from './edits/edit-list';
export { formatEdits, parseEdits } from './edits/edit-text';
export { countByFramework, type FrameworkCount } from './cost-frameworks';
export { formatBytes, formatShare } from './cost-notation';
export {
  costsPerEndPoint,
  sumCosts,
  type Costs,
  type EndPointCosts,
  type NetworkCosts
} from './cost-per-end-point';
export { deriveBytes, deriveVariables, deriveWork, sizeInBytes } from './derive-costs';
export { axisNames, axisSides, type Equation, type EquationGroup } from './derive-equation';
export { deriveBorder, deriveFaultySides, deriveOutput } from './derive-output-shape';
export { evaluateTerm, formatTerm, needsBrackets, type SignedTerm, type Term } from './derive-term';
export {
  describeWindows,
  speakWindows,
  windowAxisOf,
  type WindowPositions,
  type WindowSpan
} from './derive-windows';
export { networkToMarkdown } from './network-to-markdown';
export { listCells, tableHeader, tableNumeric } from './network-to-table';
export { networkWriters, type NetworkFormat } from './network-writers';
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
export {
  compareNetworks,
  type Comparison,
  type Figures,
  type NetworkComparison
} from './edits/compare-networks';
export { compareOps, type OpChanges } from './edits/compare-ops';
export { listExperiments, type Experiment } from './edits/list-experiments';
export { explainEdit, type Explanation } from './edits/explain-edit';
export { type IdealShare } from './edits/ideal-share';
export { measureEdits, previewEdit, type EditEffect } from './edits/preview-edit';
