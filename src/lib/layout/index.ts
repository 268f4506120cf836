export {
  layoutVariants,
  type Drawing,
  type DrawnEdge,
  type DrawnGroup,
  type DrawnLink,
  type DrawnNode,
  type DrawnRow,
  type DrawnSegment,
  type GraphBox,
  type GraphPoint,
  type LayoutVariant,
  type NodeMetrics,
  type NodeSize
} from './drawing';
export { cropDrawing } from './crop-drawing';
export { layoutNetwork } from './layout-network';
export { exportAnswers, importAnswers, type KnownAnswers } from './layout-once';
export { findBox, findSurroundings } from './find-box';
export { briefInterior, detailInterior, type NodeInterior, type NodeText } from './node-interior';
export { refitDrawing } from './refit-drawing';
export { prepareElk } from './run-elk';
export { roundedPath } from './rounded-path';
export { estimateTextWidth } from './text-width';
