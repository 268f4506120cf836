export {
  chooseScales,
  isSigned,
  ownScale,
  robustScale,
  robustShare,
  scaleKinds,
  scaleOfChannel,
  type ScaleKind,
  type TensorScales
} from './choose-scales';
export { paletteColour, paletteOf, paletteWords, rampStops } from './colour-ramps';
export { entryOf, positionOf, valueAt, type ColourScale } from './colour-scale';
export { averageDown, colourMap, colourThumbnail, type ColouredMap } from './coloured-map';
export { finish } from './finish';
export { encodeNpy } from './npy';
export { locateChannel } from './locate-channel';
export { countEntries, histogramOf, sharesBeyond } from './palette-counts';
export { aboveEntry, belowEntry, paletteSize, rampSize, type RampName } from './palette-entries';
export { percentileOfMagnitudes } from './percentile';
export { findStrongest, loudnessOf, weakShare, type Loudness } from './quiet-channels';
export { plainOrders, rankChannels, type ChannelOrder } from './rank-channels';
export { measureSharesInSteps } from './segment-shares';
export { correlateInSteps } from './similarity';
export { sliceChannel } from './slice-channel';
export {
  computeStatisticsInSteps,
  countZeros,
  figuresOf,
  measureRange,
  type ChannelFigures,
  type ChannelStatistics,
  type ValueRange
} from './statistics';
export { mapToTensor, measureTensor, type FeatureMap, type MapSize, type Tensor } from './tensor';
export { findTopValues } from './top-values';
