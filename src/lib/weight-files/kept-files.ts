import { isClassNumbering } from '../classes';
import type { ConventionChoices } from './conventions';

/** The number changes with the layout of what is kept. */
export const keptFilesCacheName = 'inceptionscope-own-weights-1';

/** A reader's files as they stay on a device, and what was chosen for them. */
export interface KeptOwn {
  readonly files: readonly File[];
  readonly choices: ConventionChoices;
}

/** As it lies on the device. Whatever is kept later, the same file included, has another id. */
export interface StoredOwn extends KeptOwn {
  readonly id: string;
}

/** `no-storage` where the browser keeps nothing here: a private window, a sandboxed frame, a plain http address. */
export type KeepResult = 'kept' | 'full' | 'no-storage' | 'unreadable';

interface KeptIndex {
  /** Empty where an older version of the site has kept it. */
  readonly id: string;
  readonly names: readonly string[];
  /** The number of the first file, from which the others count on. */
  readonly first: number;
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
  async read(): Promise<StoredOwn | null> {
    try {
      const cache = await this.#open();
      const index = await this.#readIndex(cache);
      if (index === null) return null;
      const files: File[] = [];
      for (const [i, name] of index.names.entries()) {
        const kept = await cache.match(this.#fileKey(index.first + i));
        if (kept === undefined) return null;
        files.push(new File([await kept.blob()], name));
      }
      return files.length === 0 ? null : { id: index.id, files, choices: index.choices };
    } catch {
      return null;
    }
  }

  /** Whether these are still the files that are kept here: another page of the site may have removed or replaced them. */
  async holds({ id }: StoredOwn): Promise<boolean> {
    try {
      return (await this.#readIndex(await this.#open()))?.id === id;
    } catch {
      return false;
    }
  }

  /** In place of what was kept before, which stays until all of this is written: also where it cannot be. */
  async write({ files, choices }: KeptOwn): Promise<KeepResult> {
    let cache: Cache;
    let before: KeptIndex | null;
    try {
      cache = await this.#open();
      before = await this.#readIndex(cache);
    } catch {
      return 'no-storage';
    }
    try {
      const first = before === null ? 0 : before.first + before.names.length;
      for (const [i, file] of files.entries()) {
        await cache.put(this.#fileKey(first + i), new Response(file));
      }
      const names = files.map(({ name }) => name);
      const index = { id: crypto.randomUUID(), names, first, choices };
      await this.#putIndex(cache, index);
      await this.#removeAllBut(index);
      return 'kept';
    } catch (error) {
      await this.#removeAllBut(before);
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
      return (await areReadable(files)) ? 'no-storage' : 'unreadable';
    }
  }

  /** What is chosen now for the files that are kept. */
  async choose(choices: ConventionChoices): Promise<void> {
    try {
      const cache = await this.#open();
      const index = await this.#readIndex(cache);
      if (index !== null) await this.#putIndex(cache, { ...index, choices });
    } catch {
      // The choice lasts as long as the page.
    }
  }

  remove(): Promise<void> {
    return this.#removeAllBut(null);
  }

  async #removeAllBut(index: KeptIndex | null): Promise<void> {
    const kept = new Set(index?.names.map((_, i) => this.#fileKey(index.first + i)));
    if (index !== null) kept.add(this.#indexKey);
    try {
      const cache = await this.#open();
      const own = (await cache.keys()).filter(({ url }) => url.startsWith(`${this.#baseUrl}own/`));
      const gone = own.filter(({ url }) => !kept.has(url));
      await Promise.all(gone.map(({ url }) => cache.delete(url)));
    } catch {
      // Where nothing can be kept, nothing is.
    }
  }

  get #indexKey(): string {
    return `${this.#baseUrl}own/index.json`;
  }

  #fileKey(number: number): string {
    return `${this.#baseUrl}own/${number}`;
  }

  async #readIndex(cache: Cache): Promise<KeptIndex | null> {
    const kept = await cache.match(this.#indexKey);
    return readIndex(await kept?.json().catch(() => null));
  }

  #putIndex(cache: Cache, index: KeptIndex): Promise<void> {
    return cache.put(this.#indexKey, new Response(JSON.stringify(index)));
  }

  #open(): Promise<Cache> {
    if (this.#caches === undefined) return Promise.reject(new Error('There is no Cache API.'));
    return this.#caches.open(keptFilesCacheName);
  }
}

/** False where one has been moved, changed or deleted since it was chosen. */
async function areReadable(files: readonly File[]): Promise<boolean> {
  try {
    await Promise.all(files.map((file) => file.slice(0, 1).arrayBuffer()));
    return true;
  } catch {
    return false;
  }
}

/** Another version of the site may have written something else. */
function readIndex(json: unknown): KeptIndex | null {
  if (typeof json !== 'object' || json === null) return null;
  const {
    id = '',
    names,
    first = 0,
    choices
  } = json as Readonly<Partial<Record<keyof KeptIndex, unknown>>>;
  if (typeof id !== 'string') return null;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  if (typeof first !== 'number' || !Number.isSafeInteger(first)) return null;
  return { id, names, first, choices: readChoices(choices) };
}

function readChoices(json: unknown): ConventionChoices {
  const { gamma, epsilon, averagePoolCountsPadding, inputScaling, classNumbering } = (json ??
    {}) as ConventionChoices;
  const isTriple = (value: unknown) =>
    Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
  return {
    ...(typeof gamma === 'boolean' ? { gamma } : {}),
    ...(Number.isFinite(epsilon) ? { epsilon } : {}),
    ...(typeof averagePoolCountsPadding === 'boolean' ? { averagePoolCountsPadding } : {}),
    ...(isTriple(inputScaling?.mean) && isTriple(inputScaling?.deviation) ? { inputScaling } : {}),
    ...(isClassNumbering(classNumbering) ? { classNumbering } : {})
  };
}
