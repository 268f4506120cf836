export { guardEngine } from './guard-engine';
export { noProgress, shareOf, type SelfCheckProgress } from './progress';
export { loadReferences, type SelfCheckReferences } from './references';
export { runSelfCheck, type EndPointCheck, type SelfCheckReport } from './run-self-check';
export { backendToOffer, type SelfCheckFault } from './self-check-fault';
export type { SelfCheckStatus } from './self-check-status';
export { tolerances, type Precision } from './tolerance';
