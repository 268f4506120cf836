import type { ThreadReport } from './engine';

export interface ThreadCircumstances {
  readonly crossOriginIsolated: boolean;
  /** As the browser tells them; some tell fewer than there are. */
  readonly cores: number;
  /** False on the page itself, which may not wait for other threads. */
  readonly isWorker: boolean;
  /** Asked for by whoever made the engine. */
  readonly mostThreads: number | undefined;
}

/** tfjs' own limit; what is added beyond brings little. */
const mostUseful = 8;

/**
 * How many threads to ask for: one core is left for the page, but of two both compute, since the page sleeps while it waits for
 * them.
 */
export function countThreads({
  crossOriginIsolated,
  cores,
  isWorker,
  mostThreads = mostUseful
}: ThreadCircumstances): ThreadReport {
  if (!crossOriginIsolated) return { count: 1, obstacle: cores > 1 ? 'not-isolated' : 'one-core' };
  if (!isWorker) return { count: 1, obstacle: 'not-started' };
  const count = Math.min(Math.max(cores - 1, Math.min(cores, 2)), mostThreads, mostUseful);
  return { count, obstacle: count > 1 ? null : 'one-core' };
}
