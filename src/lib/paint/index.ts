export { findCell, findChannel, isStepKey, stepChannel, type StepKey } from './atlas-cells';
export { layOutAtlas, type AtlasGroup, type AtlasLayout, type AtlasRequest } from './atlas-layout';
export type { ChannelRanges } from './colour-pixels';
export { fitMap, type FitRequest } from './fit-map';
export type { PhotoPixels } from './overlay-pixels';
export { bakeAtlasInSteps, paintAtlas, type BakedAtlas } from './paint-atlas';
export { measureFigure, paintFigure, type FigureCaption } from './paint-figure';
export type { PaintBox, PaintContext } from './paint-block';
export {
  paintFeatureMap,
  paintOverlay,
  paintThumbnail,
  type FeatureMapOptions
} from './paint-feature-map';
