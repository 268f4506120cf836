export { applyEdits } from './apply-edits';
export { buildEditedNetwork, type EditedNetwork } from './build-edited-network';
export { editLimits, nameEdit, type Edit, type EditKind, type SetEdit } from './edit';
export { EditError } from './edit-error';
export { addEdit, removeEdit } from './edit-list';
export { formatEdits, parseEdits } from './edit-text';
export {
  compareNetworks,
  type Comparison,
  type Figures,
  type NetworkComparison
} from './compare-networks';
export { compareOps, type OpChanges } from './compare-ops';
export { listExperiments, listFirstExperiments, type Experiment } from './list-experiments';
export { explainEdit, type Explanation } from './explain-edit';
export { type IdealShare } from './ideal-share';
export { measureEdits, previewEdit, type EditEffect } from './preview-edit';
