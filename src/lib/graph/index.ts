export { buildGraph } from './build-graph';
export {
  channelsOf,
  gridOf,
  type Graph,
  type GraphEdge,
  type GraphGroup,
  type GraphNode,
  type GraphRow,
  type GroupKind
} from './graph';
export { briefLabel, concatSum, detailLines, opName, shapeText, type NodeWords } from './labels';
export { branchColour, namedBranchColour } from './branch-colour';
export { resolveTarget } from './resolve-target';
export { hasSameStructure } from './structure';
export { travel, type TravelStep } from './travel';
