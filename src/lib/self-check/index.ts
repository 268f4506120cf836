export type { Measure } from './compare-digests';
export { loadReferences, type SelfCheckReferences } from './references';
export {
  runSelfCheck,
  type EndPointCheck,
  type SelfCheckProgress,
  type SelfCheckReport
} from './run-self-check';
export type { Precision } from './tolerance';
