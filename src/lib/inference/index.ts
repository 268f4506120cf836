export { createEngine, type CreateEngineOptions } from './create-engine';
export type {
  BackendChoice,
  BackendName,
  BackendReason,
  BackendReport,
  ComparisonListeners,
  ConvolutionWeights,
  GradientListeners,
  GradientRequest,
  InferenceEngine,
  MemoryReport,
  OpDifference,
  OpResult,
  PassRequest,
  ResponseRequest,
  RunListeners,
  RunProgress,
  RunRequest,
  RunSummary,
  Side,
  SwitchedOff,
  WebglObstacle
} from './engine';
export {
  canRetry,
  faultOf,
  InferenceError,
  isAbortError,
  type InferenceFault
} from './inference-error';
