import { afterMs } from './schedule';

/** A signal that fires with the first of those given, with that one's reason. Those left undefined are passed over. */
export function joinSignals(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/**
 * Aborts `controller` when `signal` fires, with its reason; at once where it has fired. For a signal that is known only after
 * the controller's own has been handed out: otherwise join the two. Returns how to undo the link.
 */
export function abortAlong(controller: AbortController, signal: AbortSignal): () => void {
  const onabort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', onabort);
  if (signal.aborted) onabort();
  return () => signal.removeEventListener('abort', onabort);
}

/** Settles with the promise, or rejects with the signal's reason as soon as it fires, also where the promise never settles. */
export function raceAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onabort = () => finish(() => reject(signal.reason));
    const finish = (settle: () => void) => {
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

/** Settles after `durationMs` milliseconds; rejects with the signal's reason when it fires first. */
export async function wait(durationMs: number, signal: AbortSignal): Promise<void> {
  let callOff = () => {};
  const elapsed = new Promise<void>((resolve) => (callOff = afterMs(durationMs)(resolve)));
  try {
    await raceAbort(elapsed, signal);
  } finally {
    callOff();
  }
}

export interface LimitOptions {
  readonly signal: AbortSignal;
  readonly limitMs: number;
  /** What is thrown when the time is up. */
  readonly onlimit: () => Error;
}

/** Settles with the promise, or rejects with the signal's reason, or with `onlimit()` after `limitMs` milliseconds. */
export async function raceLimit<Value>(
  promise: Promise<Value>,
  { signal, limitMs, onlimit }: LimitOptions
): Promise<Value> {
  const limit = new AbortController();
  const callOff = afterMs(limitMs)(() => limit.abort(onlimit()));
  try {
    return await raceAbort(promise, joinSignals(signal, limit.signal));
  } finally {
    callOff();
  }
}
