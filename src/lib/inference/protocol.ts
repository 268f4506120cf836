import type { Tensor } from '../tensors';
import type {
  BackendChoice,
  BackendReport,
  ComparisonRequest,
  ConvolutionWeights,
  GradientRequest,
  MemoryReport,
  OpDifference,
  OpResult,
  ResponseRequest,
  RunProgress,
  RunRequest,
  RunSummary,
  Side
} from './engine';
import {
  abortError,
  faultOf,
  InferenceError,
  isAbortError,
  type InferenceFault
} from './inference-error';

/** What each call sends and what its one reply brings. */
export interface Calls {
  readonly start: {
    readonly parameters: {
      readonly choice: BackendChoice;
      readonly weightsUrl: string;
      readonly mostThreads?: number;
      readonly compilesAhead?: boolean;
    };
    readonly reply: BackendReport;
  };
  readonly run: {
    readonly parameters: { readonly request: RunRequest };
    readonly reply: RunSummary;
  };
  readonly readTensor: {
    readonly parameters: { readonly scope: string; readonly side: Side };
    readonly reply: Tensor;
  };
  readonly readWeights: {
    readonly parameters: { readonly scope: string };
    readonly reply: ConvolutionWeights;
  };
  readonly readResponse: {
    readonly parameters: { readonly request: ResponseRequest };
    readonly reply: Tensor;
  };
  readonly readGradient: {
    readonly parameters: { readonly request: GradientRequest };
    readonly reply: Tensor;
  };
  readonly compare: {
    readonly parameters: { readonly request: ComparisonRequest };
    readonly reply: undefined;
  };
  readonly endComparison: { readonly parameters: object; readonly reply: undefined };
  readonly readMemory: { readonly parameters: object; readonly reply: MemoryReport };
}

export type CallName = keyof Calls;

/** Page to worker. Every call gets exactly one reply; `cancel` gets none, its call is answered instead. */
export type ToWorker =
  | {
      readonly [K in CallName]: {
        readonly kind: 'call';
        readonly id: number;
        readonly name: K;
        readonly parameters: Calls[K]['parameters'];
      };
    }[CallName]
  | { readonly kind: 'cancel'; readonly id: number };

/**
 * Worker to page. `ready` comes once, when the worker's code has been loaded. `lifeline` names a lock that the worker holds
 * for as long as it lives, where the browser has locks.
 */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lifeline'; readonly lock: string }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: RunProgress }
  | { readonly kind: 'op'; readonly id: number; readonly result: OpResult }
  | { readonly kind: 'difference'; readonly id: number; readonly difference: OpDifference };

export type Failure =
  | { readonly kind: 'fault'; readonly fault: InferenceFault }
  | { readonly kind: 'aborted'; readonly message: string };

/** Errors lose their class on the way; this keeps the facts. */
export function toFailure(error: unknown): Failure {
  if (isAbortError(error)) return { kind: 'aborted', message: error.message };
  return { kind: 'fault', fault: faultOf(error) };
}

export function fromFailure(failure: Failure): Error {
  return failure.kind === 'fault' ? new InferenceError(failure.fault) : abortError(failure.message);
}
