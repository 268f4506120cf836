export { applyEdits } from './apply-edits';
export { buildEditedNetwork, type EditedNetwork } from './build-edited-network';
export { editLimits, type Edit, type EditKind, type SetEdit } from './edit';
export type { EditFault } from './edit-error';
export type { Refusal } from './refusal';
export { faultyOpOf, networkFaultOf, type NetworkFault } from './network-fault';
export { addEdit, removeEdit } from './edit-list';
export { formatEdits, parseEdits } from './edit-text';
export {
  compareNetworks,
  type ComparedFigures,
  type Comparison,
  type Cost,
  type Figures,
  type NetworkComparison
} from './compare-networks';
export { compareOps, isSameShape } from './compare-ops';
export { listExperiments, listFirstExperiments } from './list-experiments';
export type {
  BottleneckExperiment,
  BranchExperiment,
  Experiment,
  KernelExperiment,
  ReductionExperiment
} from './experiment';
export {
  listNew,
  listReplaced,
  measureExperiment,
  type ExperimentMeasure
} from './measure-experiment';
export { measureEdits, previewEdit } from './preview-edit';
