import { afterTask, type Schedule } from './schedule';
import { Turn } from './turn';

/** Milliseconds that a task may fill before the rest waits for the next one. */
const taskMs = 16;

interface TaskQueueOptions {
  /** Starts a task of its own. */
  readonly schedule?: Schedule;
  /** Milliseconds on any clock. */
  readonly now?: () => number;
}

/** Work that is due soon but not at once: done in order, in short tasks, so that the reader's input comes between. */
export class TaskQueue {
  readonly #turn: Turn;
  readonly #now: () => number;
  readonly #waiting = new Set<() => void>();

  constructor({ schedule = afterTask, now = () => performance.now() }: TaskQueueOptions = {}) {
    this.#turn = new Turn(() => this.#work(), schedule);
    this.#now = now;
  }

  /** Returns how to withdraw it. */
  add(work: () => void): () => void {
    // Wrapped, so that the same function added twice is done twice.
    const entry = () => work();
    this.#waiting.add(entry);
    this.#turn.ask();
    return () => {
      this.#waiting.delete(entry);
      if (this.#waiting.size === 0) this.#turn.cancel();
    };
  }

  #work(): void {
    const start = this.#now();
    for (const work of this.#waiting) {
      this.#waiting.delete(work);
      work();
      if (this.#now() - start >= taskMs) break;
    }
    if (this.#waiting.size > 0) this.#turn.ask();
  }
}
