export { rampIndex, rampSize, rampStops, rampWords, viridisRamp } from './colour-ramp';
export { encodeNpy } from './npy';
export { sliceChannel } from './slice-channel';
export {
  computeStatisticsInSteps,
  figuresOf,
  measureRange,
  type ChannelFigures,
  type ChannelStatistics,
  type ValueRange
} from './statistics';
export { mapToTensor, measureTensor, type FeatureMap, type MapSize, type Tensor } from './tensor';
export { findTopValues } from './top-values';
