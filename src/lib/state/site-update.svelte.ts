import type { ToSiteWorker, VersionQuestion } from '../offline';
import { viewParameters } from '../place';
import { siteWorkerPath, type SiteFiles } from './offline-tools';
import { findServiceWorkers } from './site-worker-tools';

export interface SiteUpdateOptions {
  /** Undefined where the browser has none. */
  readonly workers: ServiceWorkerContainer | undefined;
  readonly scriptUrl: string;
  /** Of the site that this page belongs to. */
  readonly version: string;
  /** Absolute: this page's own, and then all that it has loaded. */
  readonly listUrls: () => readonly string[];
  readonly reload: () => void;
  /** Reactive. While a hall looks at the page, or a lecturer at the speaker's window, nothing is said of it. */
  readonly isPresenting: () => boolean;
}

/**
 * The site's service worker, and whether a newer version of the site has come. A page stays what it is until its reader
 * wants the newer one: nothing here reloads by itself.
 */
export class SiteUpdate {
  readonly #options: SiteUpdateOptions;
  #waiting = $state.raw<ServiceWorker | null>(null);

  constructor(options: SiteUpdateOptions) {
    this.#options = options;
  }

  /** There is something to tell the reader. */
  get isThere(): boolean {
    return this.#waiting !== null && !this.#options.isPresenting();
  }

  /** Settles once the browser has been asked; where it keeps no service worker, the page goes on without. */
  async start(): Promise<void> {
    const { workers, scriptUrl, version, listUrls } = this.#options;
    if (workers === undefined) return;
    workers.addEventListener('message', ({ data, ports }: MessageEvent<VersionQuestion>) => {
      if (data.kind === 'which-version') ports[0].postMessage(version);
    });
    const registration = await workers.register(scriptUrl).catch(() => null);
    if (!registration) return;
    const look = () => {
      // The very first one has nothing to take the place of.
      const { active, waiting } = registration;
      if (active !== null && waiting !== null) this.#waiting = waiting;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    const { active } = await workers.ready;
    active?.postMessage({ kind: 'page', version, urls: listUrls() } satisfies ToSiteWorker);
  }

  /** The newer version takes over, and this page is loaded anew in it. */
  accept(): void {
    const { workers, reload } = this.#options;
    // By then another page of the site may have asked for it.
    if (this.#waiting?.state !== 'installed') {
      reload();
      return;
    }
    workers?.addEventListener('controllerchange', reload, { once: true });
    this.#waiting.postMessage({ kind: 'take-over' } satisfies ToSiteWorker);
  }

  /** Until the page is loaded anew, nothing more is said of it. */
  dismiss(): void {
    this.#waiting = null;
  }
}

interface PageAddress {
  readonly url: URL;
  readonly route: { readonly id: string | null };
}

/** Whether a page is a lecture's, or its speaker's window. */
export function isOfLecture({ url, route }: PageAddress): boolean {
  return (
    url.searchParams.has(viewParameters.lecture.key) || route.id?.endsWith('/speaker') === true
  );
}

/** The browser's; only to be called in one. `address` is SvelteKit's, which tells of its changes. */
export function createSiteUpdate({ asset, version }: SiteFiles, address: PageAddress): SiteUpdate {
  return new SiteUpdate({
    workers: findServiceWorkers(),
    scriptUrl: asset(siteWorkerPath),
    version,
    listUrls: () => [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name)
    ],
    reload: () => location.reload(),
    isPresenting: () => isOfLecture(address)
  });
}
