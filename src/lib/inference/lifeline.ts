/*
 * A worker that the browser has ended says nothing, and one that compiles or computes says nothing for up to 20 seconds
 * either. A lock tells them apart: the worker holds one for as long as it lives, and the page waits for the same one. There
 * are no locks on insecure origins and in sandboxed frames; there the limits on silence alone remain.
 */

/** Names the lock once it is held; undefined where there are no locks. Settles at once or never rejects. */
export async function holdLifeline(locks: LockManager | undefined): Promise<string | undefined> {
  if (locks === undefined) return undefined;
  const name = `inceptionscope-engine-${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const hold = () => {
      resolve(name);
      return new Promise<never>(() => {});
    };
    locks.request(name, hold).catch(() => resolve(undefined));
  });
}

/** Settles when whoever holds the lock is gone; rejects with the signal's reason. */
export async function waitForEnd(
  lock: string,
  { locks, signal }: { readonly locks: LockManager; readonly signal: AbortSignal }
): Promise<void> {
  await locks.request(lock, { signal }, () => undefined);
}
