import { classifyRequest, freshHeader, isCode } from './classify-request';
import { keepFiles, type FetchOptions } from './keep-files';
import { fetchList, keepEverything, readKeptList } from './offline-copy';
import { anyHeaders, siteCacheName, versionOfCache, type Site } from './site-caches';

export interface SiteWorkerOptions extends Pick<FetchOptions, 'caches' | 'fetch'> {
  readonly site: Site;
  /** The reader's device asks for as little as possible. */
  readonly savesData: boolean;
  /** Of every page of the site that is open; null for one that does not say. */
  readonly listOpenVersions: () => Promise<readonly (string | null)[]>;
  /** A newer service worker has come, and has a cache of its own already. */
  readonly hasSuccessor: () => boolean;
}

/** Where an address is not kept: SvelteKit's page that finds out by itself what to show. */
const fallbackPath = '404.html';

/**
 * What the service worker of one version does. It answers its pages with that version for as long as they are open,
 * whatever the server has by then: pages and files that have been used are kept, and so is all code, so that
 * a page that opens something for the first time finds what a later deployment has removed.
 */
export class SiteWorker {
  readonly #options: SiteWorkerOptions;

  constructor(options: SiteWorkerOptions) {
    this.#options = options;
  }

  /** Rejects where a copy that the version before had whole could not be made of this one: that version then stays. */
  async install(): Promise<void> {
    const { site, savesData } = this.#options;
    const options = { ...this.#options, signal: new AbortController().signal };
    const prepared = await this.#findPreparedSets();
    if (prepared !== null) {
      await keepEverything(await fetchList(site, options), prepared, options);
      return;
    }
    if (savesData) return;
    const list = await fetchList(site, options).catch(() => null);
    const code = list?.files.filter(({ path }) => isCode(path) || path === fallbackPath) ?? [];
    // A convenience: where there is no room for it, or no connection any more, all else goes on.
    await keepFiles(code, options).catch(() => undefined);
  }

  /** Drops the caches of versions that no page belongs to any more. */
  async dropOldVersions(): Promise<void> {
    const { site, caches, listOpenVersions, hasSuccessor } = this.#options;
    if (hasSuccessor()) return;
    const names = await caches.keys();
    const old = names.filter((name) => {
      const version = versionOfCache(name, site.scope);
      return version !== null && version !== site.version;
    });
    if (old.length === 0) return;
    const open = await listOpenVersions();
    if (open.includes(null)) return;
    const unused = old.filter((name) => !open.includes(versionOfCache(name, site.scope)));
    if (!hasSuccessor()) await Promise.all(unused.map((name) => caches.delete(name)));
  }

  /** Undefined where the browser should ask the server itself. */
  answer(request: Request): Promise<Response> | undefined {
    if (request.headers.has(freshHeader)) return undefined;
    const wanted = classifyRequest(request, this.#options.site.scope);
    switch (wanted.kind) {
      case 'other':
        return undefined;
      case 'code':
        return this.#answerWithAny(request, wanted.key);
      case 'file':
        return this.#answerWithOwn(request, wanted.key);
      case 'page':
        return this.#answerPage(request, wanted.key);
    }
  }

  /** What a page had loaded before there was a service worker to keep it. */
  async keepLoaded(urls: readonly string[]): Promise<void> {
    const { site, fetch } = this.#options;
    for (const url of urls) {
      const isPage = url === urls[0];
      const mode = isPage ? 'navigate' : 'cors';
      const wanted = classifyRequest({ method: 'GET', mode, url }, site.scope);
      if (wanted.kind === 'other') continue;
      if ((await this.#readOwn(wanted.key)) !== undefined) continue;
      const response = await fetch(wanted.key).catch(() => undefined);
      if (response === undefined) continue;
      await (isPage ? this.#keepPage(wanted.key, response) : this.#keep(wanted.key, response));
    }
  }

  async #answerWithOwn(request: Request, key: string): Promise<Response> {
    const kept = await this.#readOwn(key);
    if (kept !== undefined) return kept;
    try {
      return await this.#fetchAndKeep(request, key);
    } catch (error) {
      return (await this.#readAny(key)) ?? raise(error);
    }
  }

  async #answerWithAny(request: Request, key: string): Promise<Response> {
    return (
      (await this.#readOwn(key)) ?? (await this.#readAny(key)) ?? this.#fetchAndKeep(request, key)
    );
  }

  async #answerPage(request: Request, key: string): Promise<Response> {
    const kept = (await this.#readOwn(key)) ?? (await this.#leadToPage(request, key));
    if (kept !== undefined) return kept;
    try {
      const response = await this.#options.fetch(request);
      void this.#keepPage(key, response.clone());
      return response;
    } catch (error) {
      const fallback = new URL(fallbackPath, this.#options.site.scope).href;
      return (await this.#readAny(key)) ?? (await this.#readOwn(fallback)) ?? raise(error);
    }
  }

  /** Pages link relatively, so each has one address: with a slash at its end, or without. */
  async #leadToPage({ url }: Request, key: string): Promise<Response | undefined> {
    const other = key.endsWith('/') ? key.slice(0, -1) : `${key}/`;
    const isThere = key !== this.#options.site.scope && (await this.#readOwn(other)) !== undefined;
    return isThere ? Response.redirect(other + new URL(url).search, 308) : undefined;
  }

  async #fetchAndKeep(request: Request, key: string): Promise<Response> {
    const response = await this.#options.fetch(request);
    if (request.method === 'GET') void this.#keep(key, response.clone());
    return response;
  }

  /** A page of a later version stays the server's. */
  async #keepPage(key: string, response: Response): Promise<void> {
    const html = await response.clone().text();
    const { site, fetch } = this.#options;
    if (!html.includes(`data-version="${site.version}"`)) return;
    await this.#keep(key, response);
    // What the page holds already, for those who come back to it by a link of another page.
    const data = `${key.replace(/\/$/, '')}/__data.json`;
    const answer = await fetch(data).catch(() => undefined);
    if (answer !== undefined) await this.#keep(data, answer);
  }

  async #keep(key: string, response: Response): Promise<void> {
    if (response.status !== 200 || response.redirected || response.type !== 'basic') return;
    try {
      const cache = await this.#options.caches.open(siteCacheName(this.#options.site));
      await cache.put(key, response);
    } catch {
      // No room, or a window that keeps nothing: the answer has gone to the page anyway.
    }
  }

  #readOwn(key: string): Promise<Response | undefined> {
    const cacheName = siteCacheName(this.#options.site);
    return this.#options.caches.match(key, { cacheName, ...anyHeaders }).catch(() => undefined);
  }

  /** As any version of the site has it. */
  async #readAny(key: string): Promise<Response | undefined> {
    const { caches, site } = this.#options;
    const names = await caches.keys().catch(() => []);
    for (const cacheName of names.filter((name) => versionOfCache(name, site.scope) !== null)) {
      const found = await caches.match(key, { cacheName, ...anyHeaders }).catch(() => undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The hosted weights that versions of the site were prepared with; null where none was prepared. */
  async #findPreparedSets(): Promise<readonly string[] | null> {
    const { caches, site } = this.#options;
    const names = await caches.keys().catch(() => []);
    let found: readonly string[] | null = null;
    for (const name of names) {
      const version = versionOfCache(name, site.scope);
      if (version === null) continue;
      const list = await readKeptList({ ...site, version }, caches).catch(() => null);
      if (list !== null) found = [...new Set([...(found ?? []), ...(list.weightSets ?? [])])];
    }
    return found;
  }
}

function raise(error: unknown): never {
  throw error;
}
