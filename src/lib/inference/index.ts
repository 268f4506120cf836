export { createEngine, type CreateEngineOptions } from './create-engine';
export type {
  BackendChoice,
  BackendName,
  BackendReason,
  BackendReport,
  InferenceEngine,
  MemoryReport,
  OpResult,
  RunListeners,
  RunProgress,
  RunRequest,
  RunSummary,
  WebglObstacle
} from './engine';
export {
  canRetry,
  faultOf,
  InferenceError,
  isAbortError,
  type InferenceFault
} from './inference-error';
