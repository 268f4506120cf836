import { InferenceError } from './inference-error';

/**
 * Lets other tasks of this thread run, so that a cancel message is heard. On wasm and cpu awaiting a
 * read does not do it: those reads settle within the same task.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds. */
const pauseAfterMs = 30;

/**
 * Pauses for other tasks after every stretch of work, not after every piece of it: a thread that pauses idles for some
 * tenths of a millisecond, which over the ops of a warm pass adds up to a tenth of it.
 */
export class Pauses {
  readonly #now: () => number;
  #sinceMs: number;

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

export interface WaitOptions {
  readonly signal: AbortSignal;
  readonly limitMs: number;
}

/**
 * Settles with the promise, with the signal's reason, or with InferenceError when the time is up:
 * after a lost WebGL context the reads of tfjs never settle.
 */
export function waitFor<T>(promise: Promise<T>, { signal, limitMs }: WaitOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const onabort = () => finish(() => reject(signal.reason));
    const timer = setTimeout(() => finish(() => reject(noAnswer(limitMs))), limitMs);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onabort);
      settle();
    };
    signal.addEventListener('abort', onabort);
    promise.then(
      (value) => finish(() => resolve(value)),
      (error) => finish(() => reject(error))
    );
    if (signal.aborted) onabort();
  });
}

function noAnswer(limitMs: number): InferenceError {
  return new InferenceError(
    'no-answer',
    `The device did not answer within ${Math.round(limitMs / 1000)} seconds. ` +
      'Run the photo again, or choose WebAssembly.'
  );
}
