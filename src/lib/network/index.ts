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
  type LayerDescription,
  type Padding,
  type Pair
} from './inception-v3';
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
  originalDescription,
  type Block,
  type BranchedBlock,
  type NetworkDescription
} from './description';
export { describeOp } from './describe-op';
export { formatCount, formatMagnitude, formatPair, formatShape, nameOpKind } from './notation';
export { searchNetwork, type SearchHit } from './search';
export { findSmallestInput } from './smallest-input';
export { type Totals } from './totals';
export { outputSize, paddingAmounts, type WindowAxis } from './windows';
