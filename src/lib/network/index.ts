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
export { ConfigurationError, type ConfigurationFault } from './configuration-error';
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
export {
  deriveMultiplyAdds,
  deriveOutputShape,
  deriveParameters,
  describeOp,
  type Derivation
} from './derivations';
export { networkToCsv } from './network-to-csv';
export { networkToJson, type NetworkJson, type OpJson } from './network-to-json';
export { networkToTable } from './network-to-table';
export { formatCount, formatMagnitude, formatPair, formatShape, nameOpKind } from './notation';
export { searchNetwork, type SearchHit } from './search';
export { findSmallestInput } from './smallest-input';
export { outputSize, paddingAmounts, type WindowAxis } from './windows';
