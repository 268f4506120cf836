export { findCell, findChannel, isStepKey, stepChannel } from './atlas-cells';
export { layOutAtlas } from './atlas-layout';
export type { ChannelRanges } from './colour-pixels';
export { encodeThumbnail } from './encode-thumbnail';
export { fitMap } from './fit-map';
export { bakeAtlasInSteps, paintAtlas, type BakedAtlas } from './paint-atlas';
export { measureFigure, paintFigure } from './paint-figure';
export type { PaintBox } from './paint-block';
export { paintFeatureMap, paintOverlay } from './paint-feature-map';
