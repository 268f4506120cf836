import type { RunProgress } from '../inference';

interface Steps {
  readonly done: number;
  readonly total: number;
}

/** How far a check has come. */
export interface SelfCheckProgress {
  /** Null while nothing has to be fetched. */
  readonly weights: { readonly loadedBytes: number; readonly totalBytes: number } | null;
  /** Null unless the run waits for programs of WebGL that are being compiled. */
  readonly programs: Steps | null;
  /** Null before the run. */
  readonly ops: Steps | null;
  /** End points; null before the run has ended. */
  readonly compared: Steps | null;
}

export const noProgress: SelfCheckProgress = {
  weights: null,
  programs: null,
  ops: null,
  compared: null
};

export function addProgress(before: SelfCheckProgress, news: RunProgress): SelfCheckProgress {
  switch (news.kind) {
    case 'op':
      return { ...before, programs: null, ops: { done: news.done, total: news.total } };
    case 'programs':
      return { ...before, programs: { done: news.done, total: news.total } };
    case 'weights': {
      const { loadedBytes, totalBytes } = news;
      return { ...before, weights: loadedBytes < totalBytes ? { loadedBytes, totalBytes } : null };
    }
  }
}

/** What the run takes of the whole. */
const runShare = 0.8;

/** Between 0 and 1. */
export function shareOf({ ops, compared }: SelfCheckProgress): number {
  if (compared !== null) return runShare + (1 - runShare) * (compared.done / compared.total);
  return ops === null || ops.total === 0 ? 0 : runShare * (ops.done / ops.total);
}
