import { nextTask } from './next-task';

/** Milliseconds. */
const pauseAfterMs = 30;

/**
 * Pauses for other tasks after every stretch of work, not after every piece of it: a thread that pauses idles for some
 * tenths of a millisecond, which over the ops of a warm pass adds up to a tenth of it.
 */
export class Pauses {
  readonly #now: () => number;
  #sinceMs: number;

  /** `now`: milliseconds on any clock. */
  constructor(now = () => performance.now()) {
    this.#now = now;
    this.#sinceMs = now();
  }

  /** Settles in a task of its own where the last pause is long ago, and at once otherwise. */
  async pauseIfDue(): Promise<void> {
    if (this.#now() - this.#sinceMs < pauseAfterMs) return;
    await nextTask();
    this.#sinceMs = this.#now();
  }
}
