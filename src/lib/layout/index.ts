export {
  layoutVariants,
  type Drawing,
  type DrawnEdge,
  type DrawnGroup,
  type DrawnLink,
  type DrawnNode,
  type GraphBox,
  type LayoutVariant,
  type NodeMetrics
} from './drawing';
export { cropDrawing } from './crop-drawing';
export { layoutNetwork } from './layout-network';
export { exportAnswers, importAnswers } from './layout-once';
export { findBox, findSurroundings } from './find-box';
export { briefInterior, detailInterior, type NodeText } from './node-interior';
export { refitDrawing } from './refit-drawing';
export { prepareElk } from './run-elk';
export { roundedPath } from './rounded-path';
export { estimateTextWidth } from './text-width';
