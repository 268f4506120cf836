export { buildGraph } from './build-graph';
export {
  channelsOf,
  gridOf,
  type ConcatSegment,
  type Graph,
  type GraphEdge,
  type GraphGroup,
  type GraphLink,
  type GraphNode,
  type GraphRow,
  type GroupKind
} from './graph';
export {
  briefLabel,
  concatSum,
  detailLines,
  kernelText,
  opName,
  shapeText,
  type BriefLabel
} from './labels';
export { resolveTarget } from './resolve-target';
export { spokenGroup, spokenNode, spokenShape } from './spoken-names';
export { hasSameStructure } from './structure';
export { travel, type TravelStep } from './travel';
