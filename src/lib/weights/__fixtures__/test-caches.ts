/** The part of CacheStorage that is used, in memory; `fail` makes a method reject. */
export class TestCaches {
  readonly entries = new Map<string, Uint8Array<ArrayBuffer>>();
  #areWritesStalled = false;
  readonly failing = new Set<'open' | 'match' | 'put' | 'delete' | 'keys'>();

  fail(...methods: readonly ('open' | 'match' | 'put' | 'delete' | 'keys')[]): this {
    for (const method of methods) this.failing.add(method);
    return this;
  }

  /** Writes never end. */
  stallWrites(): this {
    this.#areWritesStalled = true;
    return this;
  }

  asCacheStorage(): CacheStorage {
    const open = async () => {
      this.#mayFail('open');
      return this.#cache() as unknown as Cache;
    };
    return { open } as unknown as CacheStorage;
  }

  #cache() {
    return {
      match: async (key: string) => {
        this.#mayFail('match');
        const bytes = this.entries.get(key);
        return bytes === undefined ? undefined : new Response(bytes);
      },
      put: async (key: string, response: Response) => {
        this.#mayFail('put');
        if (this.#areWritesStalled) await new Promise(() => {});
        this.entries.set(key, new Uint8Array(await response.arrayBuffer()));
      },
      delete: async (key: string) => {
        this.#mayFail('delete');
        return this.entries.delete(key);
      },
      keys: async () => {
        this.#mayFail('keys');
        return [...this.entries.keys()].map((url) => ({ url }));
      }
    };
  }

  #mayFail(method: 'open' | 'match' | 'put' | 'delete' | 'keys'): void {
    if (!this.failing.has(method)) return;
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}
