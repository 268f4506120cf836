/** The number changes with the layout of the cached files. */
export const weightCacheName = 'inceptionscope-weights-1';

/** The browser's; undefined where it has none (insecure origins, Node) or forbids even to look (sandboxed frames). */
export function findCaches(scope: { readonly caches?: CacheStorage }): CacheStorage | undefined {
  try {
    return scope.caches;
  } catch {
    return undefined;
  }
}

/**
 * Keeps files between visits through the Cache API. It only ever saves time: where the browser has no Cache API, forbids
 * it, or is out of space, everything goes on without it.
 */
export class WeightCache {
  readonly #cache: Cache | undefined;
  #isWritable = true;

  private constructor(cache: Cache | undefined) {
    this.#cache = cache;
  }

  /** Without one where there is no CacheStorage. */
  static async open(caches: CacheStorage | undefined): Promise<WeightCache> {
    return new WeightCache(await tolerate(caches?.open(weightCacheName)));
  }

  async read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const response = await tolerate(this.#cache?.match(key));
    const buffer = await tolerate(response?.arrayBuffer());
    return buffer === undefined ? undefined : new Uint8Array(buffer);
  }

  async has(key: string): Promise<boolean> {
    return (await tolerate(this.#cache?.match(key))) !== undefined;
  }

  /** Never rejects; the bytes may be changed at once. */
  async write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#cache === undefined || !this.#isWritable) return;
    try {
      await this.#cache.put(key, new Response(bytes));
    } catch {
      // Most often the quota: more writes would only fail again.
      this.#isWritable = false;
    }
  }

  async remove(key: string): Promise<void> {
    await tolerate(this.#cache?.delete(key));
  }

  /** Drops what an older version left behind in the folder `baseUrl`; other folders, also those in it, keep theirs. */
  async keepOnly(baseUrl: string, keys: ReadonlySet<string>): Promise<void> {
    const requests = (await tolerate(this.#cache?.keys())) ?? [];
    const stale = requests.filter(({ url }) => isInFolder(url, baseUrl) && !keys.has(url));
    await Promise.all(stale.map((request) => this.remove(request.url)));
  }
}

function isInFolder(url: string, baseUrl: string): boolean {
  return (
    url.startsWith(baseUrl) &&
    !new URL(url).pathname.slice(new URL(baseUrl).pathname.length).includes('/')
  );
}

/** Some private windows have a Cache API that throws on every call. */
async function tolerate<Value>(promise: Promise<Value> | undefined): Promise<Value | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}
