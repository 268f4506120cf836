export type { BranchPurpose } from './branch-purpose';
export { findEndPointPurpose, type EndPointPurpose } from './end-point-purpose';
export { listBranchTrials, listEndPointTrials } from './list-trials';
