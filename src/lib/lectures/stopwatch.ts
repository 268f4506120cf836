/** A watch that can be stopped: what ran before, and since when it runs. Times of one clock, in ms. */
export interface Stopwatch {
  readonly elapsedMs: number;
  /** Null while it stands. */
  readonly startedMs: number | null;
}

export const stillWatch: Stopwatch = { elapsedMs: 0, startedMs: null };

export function readWatch({ elapsedMs, startedMs }: Stopwatch, nowMs: number): number {
  return elapsedMs + (startedMs === null ? 0 : Math.max(0, nowMs - startedMs));
}

/** Starts a watch that stands, and stops one that runs; what it shows stays. */
export function pressWatch(watch: Stopwatch, nowMs: number): Stopwatch {
  return {
    elapsedMs: readWatch(watch, nowMs),
    startedMs: watch.startedMs === null ? nowMs : null
  };
}
