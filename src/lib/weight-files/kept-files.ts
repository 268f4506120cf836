import type { ConventionChoices } from './conventions';

/** The number changes with the layout of what is kept. */
export const keptFilesCacheName = 'inceptionscope-own-weights-1';

/** A reader's files as they stay on a device, and what was chosen for them. */
export interface KeptOwn {
  readonly files: readonly File[];
  readonly choices: ConventionChoices;
}

/** `no-storage` where the browser keeps nothing here: a private window, a sandboxed frame, a plain http address. */
export type KeepResult = 'kept' | 'full' | 'no-storage';

interface KeptIndex {
  readonly names: readonly string[];
  readonly choices: ConventionChoices;
}

/** Keeps one reader's files between visits, in a cache of their own. Nothing here rejects. */
export class KeptFiles {
  readonly #caches: CacheStorage | undefined;
  readonly #baseUrl: string;

  /** `baseUrl` is the absolute address of the folder of weights: two sites of one host keep theirs apart. */
  constructor(caches: CacheStorage | undefined, baseUrl: string) {
    this.#caches = caches;
    this.#baseUrl = baseUrl.replace(/\/*$/, '/');
  }

  /** Null where there is nothing that can be read. The files stay on disk until they are. */
  async read(): Promise<KeptOwn | null> {
    try {
      const cache = await this.#open();
      const index = readIndex(await (await cache.match(this.#indexKey))?.json());
      if (index === null) return null;
      const files: File[] = [];
      for (const [i, name] of index.names.entries()) {
        const kept = await cache.match(this.#fileKey(i));
        if (kept === undefined) return null;
        files.push(new File([await kept.blob()], name));
      }
      return files.length === 0 ? null : { files, choices: index.choices };
    } catch {
      return null;
    }
  }

  /** In place of what was kept before. */
  async write({ files, choices }: KeptOwn): Promise<KeepResult> {
    let cache: Cache;
    try {
      cache = await this.#open();
    } catch {
      return 'no-storage';
    }
    try {
      await this.remove();
      for (const [i, file] of files.entries()) {
        await cache.put(this.#fileKey(i), new Response(file));
      }
      await this.#putIndex(cache, { names: files.map(({ name }) => name), choices });
      return 'kept';
    } catch (error) {
      await this.remove();
      return error instanceof DOMException && error.name === 'QuotaExceededError'
        ? 'full'
        : 'no-storage';
    }
  }

  /** What is chosen now for the files that are kept. */
  async choose(choices: ConventionChoices): Promise<void> {
    try {
      const cache = await this.#open();
      const index = readIndex(await (await cache.match(this.#indexKey))?.json());
      if (index !== null) await this.#putIndex(cache, { ...index, choices });
    } catch {
      // The choice lasts as long as the page.
    }
  }

  async remove(): Promise<void> {
    try {
      const cache = await this.#open();
      const own = (await cache.keys()).filter(({ url }) => url.startsWith(`${this.#baseUrl}own/`));
      await Promise.all(own.map(({ url }) => cache.delete(url)));
    } catch {
      // Where nothing can be kept, nothing is.
    }
  }

  get #indexKey(): string {
    return `${this.#baseUrl}own/index.json`;
  }

  #fileKey(index: number): string {
    return `${this.#baseUrl}own/${index}`;
  }

  #putIndex(cache: Cache, index: KeptIndex): Promise<void> {
    return cache.put(this.#indexKey, new Response(JSON.stringify(index)));
  }

  #open(): Promise<Cache> {
    if (this.#caches === undefined) return Promise.reject(new Error('There is no Cache API.'));
    return this.#caches.open(keptFilesCacheName);
  }
}

/** Another version of the site may have written something else. */
function readIndex(json: unknown): KeptIndex | null {
  if (typeof json !== 'object' || json === null) return null;
  const { names, choices } = json as { readonly names?: unknown; readonly choices?: unknown };
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  return { names, choices: readChoices(choices) };
}

function readChoices(json: unknown): ConventionChoices {
  const { epsilon, averagePoolCountsPadding, inputScaling } = (json ?? {}) as ConventionChoices;
  const isTriple = (value: unknown) =>
    Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
  return {
    ...(Number.isFinite(epsilon) ? { epsilon } : {}),
    ...(typeof averagePoolCountsPadding === 'boolean' ? { averagePoolCountsPadding } : {}),
    ...(isTriple(inputScaling?.mean) && isTriple(inputScaling?.deviation) ? { inputScaling } : {})
  };
}
