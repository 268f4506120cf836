export { createEngine, type CreateEngineOptions } from './create-engine';
export type {
  BackendChoice,
  BackendName,
  BackendReport,
  InferenceEngine,
  MemoryReport,
  OpResult,
  RunListeners,
  RunProgress,
  RunRequest,
  RunSummary
} from './engine';
export type { ImagePixels } from '../pixels';
export { InferenceError, isAbortError, type InferenceFault } from './inference-error';
