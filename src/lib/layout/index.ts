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
export { layoutNetwork } from './layout-network';
