export { fitRegion, middleRegion, spanRegion, type Box } from './fit-region';
export { planPatches, type Patch, type PatchPlan } from './plan-patches';
export {
  averageRegionInSteps,
  rankByLead,
  type CellBox,
  type RankedChannel,
  type RegionMeans
} from './rank-region';
export {
  findStrongestCells,
  mergeStrongest,
  type CellValue,
  type FoundCell
} from './strongest-cells';
export { describeTuning, summariseResponse, type Tuning } from './tuning-curve';
export { compareValues, valueTolerance, type ValueCheck } from './compare-values';
export { findWalk, rebuildWalk, type ConvolutionWalk, type WalkValue } from './convolution-walk';
export { frameStrip } from './frame-strip';
export { cellOfInput, locateInputWindow, readCell, readWindow } from './input-window';
export { colourKernel, rankKernels } from './rank-kernels';
export {
  type Contribution,
  type ConvolutionValue,
  type SpelledBatchNorm
} from './rebuild-convolution';
export { type MaxPoolValue, type MeanValue } from './rebuild-pool';
export { type SoftmaxValue } from './rebuild-softmax';
export { inputsBehind, rebuildValue, type RebuiltValue } from './rebuild-value';
