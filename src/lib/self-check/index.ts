export { guardEngine } from './guard-engine';
export { loadSelfCheck, type SelfCheckTools } from './load-self-check';
export { noProgress, shareOf, type SelfCheckProgress } from './progress';
export type { SelfCheckReferences } from './references';
export type { EndPointCheck, SelfCheckReport } from './run-self-check';
export { backendToOffer, type SelfCheckFault } from './self-check-fault';
export type { SelfCheckStatus } from './self-check-status';
export { tolerances, type Precision } from './tolerance';
