import {
  InferenceError,
  type InferenceFault,
  type RunProgress,
  type RunSummary
} from '../inference';

export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'starting' }
  | {
      readonly status: 'running';
      /** Null while nothing has to be fetched. */
      readonly weights: { readonly loadedBytes: number; readonly totalBytes: number } | null;
      /** Null unless the run waits for nothing but programs of WebGL that are being compiled. */
      readonly programs: { readonly done: number; readonly total: number } | null;
      readonly ops: { readonly done: number; readonly total: number };
    }
  | { readonly status: 'done'; readonly summary: RunSummary }
  | { readonly status: 'failed'; readonly fault: InferenceFault }
  | { readonly status: 'cancelled' };

export const nothingDone = {
  status: 'running',
  weights: null,
  programs: null,
  ops: { done: 0, total: 0 }
} satisfies RunStatus;

/** Null where nothing runs that could have got any further. */
export function advance(status: RunStatus, progress: RunProgress): RunStatus | null {
  const before = status.status === 'starting' ? nothingDone : status;
  if (before.status !== 'running') return null;
  switch (progress.kind) {
    case 'op':
      return { ...before, programs: null, ops: { done: progress.done, total: progress.total } };
    case 'programs':
      return { ...before, programs: { done: progress.done, total: progress.total } };
    case 'weights':
      return { ...before, weights: progress };
  }
}

/** An engine throws its own errors only; others come from fetching its code. */
export function toFailedStatus(error: unknown): RunStatus {
  const isOwn = error instanceof InferenceError;
  return { status: 'failed', fault: isOwn ? error.fault : { kind: 'engine-not-loaded' } };
}
