export { createEngine, type CreateEngineOptions } from './create-engine';
export type {
  BackendChoice,
  BackendName,
  BackendReason,
  BackendReport,
  ComparisonListeners,
  ComparisonRequest,
  ConvolutionWeights,
  GradientListeners,
  GradientRequest,
  InferenceEngine,
  MemoryReport,
  OpDifference,
  OpResult,
  ResponseRequest,
  RunListeners,
  RunProgress,
  RunRequest,
  RunSummary,
  Side,
  SwitchedOff,
  ThreadReport,
  WebglObstacle,
  WebgpuObstacle
} from './engine';
export {
  canRetry,
  faultOf,
  InferenceError,
  isAbortError,
  type InferenceFault
} from './inference-error';
