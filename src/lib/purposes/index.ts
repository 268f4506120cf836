export type { BranchPurpose } from './branch-purpose';
export { findEndPointPurpose, type EndPointPurpose } from './end-point-purpose';
export { listBranchTrials, listEndPointTrials } from './list-trials';
export { isGoodGrid, paper, smoothLabels } from './paper';
