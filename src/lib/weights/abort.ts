/** Ends with the promise, or with the signal's reason as soon as it fires, also where the promise would never settle. */
export async function raceAbort<Value>(
  promise: Promise<Value>,
  signal: AbortSignal
): Promise<Value> {
  signal.throwIfAborted();
  let stopListening = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onabort = () => reject(signal.reason);
    signal.addEventListener('abort', onabort);
    stopListening = () => signal.removeEventListener('abort', onabort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stopListening();
  }
}

/** A controller that also ends when `signal` does; `unlink` once it is no longer needed. AbortSignal.any is too young for some classrooms. */
export function linkController(signal: AbortSignal | undefined): {
  controller: AbortController;
  unlink: () => void;
} {
  const controller = new AbortController();
  const onabort = () => controller.abort(signal?.reason);
  if (signal?.aborted) onabort();
  signal?.addEventListener('abort', onabort);
  return { controller, unlink: () => signal?.removeEventListener('abort', onabort) };
}

/** Throws the signal's reason when it fires first. */
export async function wait(durationMs: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await raceAbort(
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, durationMs);
      }),
      signal
    );
  } finally {
    clearTimeout(timer);
  }
}
