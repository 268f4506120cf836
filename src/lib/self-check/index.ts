export { noProgress, shareOf, type SelfCheckProgress } from './progress';
export { loadReferences, type SelfCheckReferences } from './references';
export { runSelfCheck, type EndPointCheck, type SelfCheckReport } from './run-self-check';
export { backendToOffer, type SelfCheckFault } from './self-check-fault';
export { tolerances, type Precision } from './tolerance';
