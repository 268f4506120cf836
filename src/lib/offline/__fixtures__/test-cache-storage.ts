const keyOf = (request: RequestInfo | URL) =>
  request instanceof Request ? request.url : new URL(String(request), 'https://lecture.test/').href;

/** The part of the Cache API that the offline copy uses, in memory; full once `roomBytes` are kept. */
export class TestCacheStorage {
  readonly kept = new Map<string, Map<string, { body: ArrayBuffer; init: ResponseInit }>>();
  roomBytes = Infinity;

  asCacheStorage(): CacheStorage {
    return this as unknown as CacheStorage;
  }

  async keys(): Promise<string[]> {
    return [...this.kept.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.kept.delete(name);
  }

  async match(
    request: RequestInfo | URL,
    { cacheName }: { cacheName?: string } = {}
  ): Promise<Response | undefined> {
    const entry = this.kept.get(cacheName ?? '')?.get(keyOf(request));
    return entry && new Response(entry.body, entry.init);
  }

  async open(name: string): Promise<Pick<Cache, 'put'>> {
    const entries = this.kept.get(name) ?? new Map();
    this.kept.set(name, entries);
    return {
      put: async (request, response) => {
        const body = await response.arrayBuffer();
        if (this.#usedBytes + body.byteLength > this.roomBytes) {
          throw new DOMException('Quota exceeded.', 'QuotaExceededError');
        }
        entries.set(keyOf(request), { body, init: { status: response.status } });
      }
    };
  }

  /** Addresses below `base`, by cache. */
  list(base: string): Record<string, string[]> {
    return Object.fromEntries(
      [...this.kept].map(([name, entries]) => [
        name,
        [...entries.keys()].map((key) => key.replace(base, '')).sort()
      ])
    );
  }

  get #usedBytes(): number {
    const all = [...this.kept.values()].flatMap((entries) => [...entries.values()]);
    return all.reduce((sum, { body }) => sum + body.byteLength, 0);
  }
}
