export {
  layoutVariants,
  type Drawing,
  type DrawnEdge,
  type DrawnGroup,
  type DrawnLink,
  type DrawnNode,
  type DrawnRow,
  type GraphBox,
  type LayoutVariant,
  type NodeMetrics
} from './drawing';
export { cropDrawing } from './crop-drawing';
export { layoutNetwork } from './layout-network';
export { exportAnswers, importAnswers } from './layout-once';
export { findDrawn, listLayers, type Layer, type LayerNode } from './drawing-layers';
export { findBox, findSurroundings } from './find-box';
export { briefInterior, detailInterior, type NodeText } from './node-interior';
export { hideOutput, rowLabelWithout, shapeWithout, type KeptOutput } from './hide-output';
export { placeKernel } from './place-kernel';
export {
  concatInterior,
  placeEdgeLabel,
  placeHeadingEnd,
  placeInputLabel,
  placeLinkHead,
  placeTag
} from './place-labels';
export { refitDrawing } from './refit-drawing';
export { prepareElk } from './run-elk';
export { roundedPath } from './rounded-path';
export { centredBaseline, estimateTextWidth } from './text-width';
