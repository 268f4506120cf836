export { createEngine, type CreateEngineOptions } from './create-engine';
export type {
  BackendChoice,
  BackendName,
  BackendReport,
  ImagePixels,
  InferenceEngine,
  MemoryReport,
  OpResult,
  RunListeners,
  RunProgress,
  RunRequest,
  RunSummary
} from './engine';
export { InferenceError, isAbortError, type InferenceFault } from './inference-error';
