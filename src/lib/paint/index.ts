export { findCell, findChannel, isStepKey, stepChannel, type StepKey } from './atlas-cells';
export { layOutAtlas, type AtlasGroup, type AtlasLayout, type AtlasRequest } from './atlas-layout';
export type { ChannelRanges } from './colour-pixels';
export { encodeThumbnail } from './encode-thumbnail';
export { fitMap, type FitRequest } from './fit-map';
export { bakeAtlasInSteps, paintAtlas, type BakedAtlas } from './paint-atlas';
export { measureFigure, paintFigure, type FigureCaption } from './paint-figure';
export type { PaintBox, PaintContext } from './paint-block';
export { paintFeatureMap, paintOverlay, type FeatureMapOptions } from './paint-feature-map';
