/** Exclusive locks of one holder each, in memory; `endHolders` stands for the end of the threads that hold them. */
export class TestLocks {
  readonly #holders = new Map<string, Set<() => void>>();
  waiting = 0;

  endHolders(): void {
    for (const waiters of this.#holders.values()) for (const grant of waiters) grant();
    this.#holders.clear();
  }

  asLockManager(): LockManager {
    return { request: this.#request } as unknown as LockManager;
  }

  readonly #request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const hold = rest.at(-1) as () => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const waiters = this.#holders.get(name);
    if (waiters === undefined) {
      this.#holders.set(name, new Set());
      return hold();
    }
    this.waiting++;
    await new Promise<void>((resolve, reject) => {
      waiters.add(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
    return hold();
  };
}
