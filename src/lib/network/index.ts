export {
  buildNetwork,
  imageShape,
  indexOps,
  isBaseEndPoint,
  outputOpOf,
  shortScope,
  type EndPoint,
  type Network
} from './build-network';
export {
  completeConfiguration,
  defaultConfiguration,
  type NetworkConfiguration,
  type NumberField
} from './configuration';
export {
  ConfigurationError,
  type ConfigurationFault,
  type FaultyWindow
} from './configuration-error';
export {
  baseEndPoints,
  batchNormEpsilon,
  originalDescription,
  rootScope,
  type BaseEndPoint
} from './inception-v3';
export { branchNumber, branchOfScope } from './branch';
export { listConcatParts } from './concat-parts';
export {
  bytesPerValue,
  countElements,
  hasBatchNorm,
  imageScope,
  inShapesOf,
  isWindowOp,
  sizeInBytes,
  type ConcatOp,
  type Op,
  type OpKind,
  type PlainOp,
  type Shape,
  type Variable,
  type WindowOp
} from './op';
export {
  isBranched,
  type Block,
  type BranchedBlock,
  type ConvDescription,
  type LayerDescription,
  type NetworkDescription,
  type Padding,
  type Pair,
  type PoolDescription
} from './description';
export { frameworkNames, frameworks, type Framework } from './framework';
export { initialKernelOf } from './initial-kernel';
export { formatCount, formatPair, formatShape } from './notation';
export { listReducedKernels, type ReducedKernel } from './reduced-kernels';
export { searchNetwork } from './search';
export { findSmallestInput } from './smallest-input';
export { type Totals } from './totals';
export { findMisleadingName, type MisleadingName } from './misleading-name';
export { findWaysOut, type ConfigurationChange } from './ways-out';
export { outputSize, paddingAmounts, paddingOfOp, type WindowAxis } from './windows';
