export { findCell, findPlace, isStepKey, stepPlace } from './atlas-cells';
export { layOutAtlas, type AtlasLayout } from './atlas-layout';
export { encodeThumbnail } from './encode-thumbnail';
export { fitMap, fitPhoto } from './fit-map';
export { bakeAtlasInSteps, paintAtlas, type BakedAtlas } from './paint-atlas';
export { measureCrops, paintCrops, type CropPicture } from './paint-crops';
export { measureFigure, paintFigure, type FigureCaption } from './paint-figure';
export type { PaintBox } from './paint-block';
export { paintFeatureMap, paintOverlay } from './paint-feature-map';
