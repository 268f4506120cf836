/** Milliseconds that a task may fill before the rest waits for the next one. */
const taskMs = 16;

interface TaskQueueOptions {
  /** Starts a task of its own; a timer where not given. */
  readonly onNextTask?: (callback: () => void) => void;
  readonly now?: () => number;
}

/** Work that is due soon but not at once: done in order, in short tasks, so that the reader's input comes between. */
export class TaskQueue {
  readonly #onNextTask: NonNullable<TaskQueueOptions['onNextTask']>;
  readonly #now: () => number;
  readonly #waiting = new Set<() => void>();

  constructor({ onNextTask, now }: TaskQueueOptions = {}) {
    this.#onNextTask = onNextTask ?? ((callback) => setTimeout(callback));
    this.#now = now ?? (() => performance.now());
  }

  /** Returns how to withdraw it. */
  add(work: () => void): () => void {
    if (this.#waiting.size === 0) this.#onNextTask(() => this.#work());
    // Wrapped, so that the same function added twice is done twice.
    const entry = () => work();
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  #work(): void {
    const start = this.#now();
    for (const work of this.#waiting) {
      this.#waiting.delete(work);
      work();
      if (this.#now() - start >= taskMs) break;
    }
    if (this.#waiting.size > 0) this.#onNextTask(() => this.#work());
  }
}
