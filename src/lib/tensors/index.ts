export { rampIndex, rampSize, rampStops, rampWords, viridisRamp } from './colour-ramp';
export { formatShare, formatValue } from './format-value';
export { encodeNpy } from './npy';
export { sliceChannel } from './slice-channel';
export {
  computeStatisticsInSteps,
  measureRange,
  type ChannelStatistics,
  type ValueRange
} from './statistics';
export { mapToTensor, measureTensor, type FeatureMap, type MapSize, type Tensor } from './tensor';
export { findTopValues } from './top-values';
