import {
  checkEverything,
  fetchList,
  keepEverything,
  OfflineError,
  sumBytes,
  type KeepProgress,
  type OfflineStatus,
  type Site,
  type SiteCopy
} from '../offline';
import { isAbortError } from '../inference';

export interface OfflineOptions {
  readonly site: () => Site;
  /** Those of the sets of weights in folders of their own that belong on the device. */
  readonly weightSets: () => readonly string[];
  /** Undefined where the browser keeps nothing. */
  readonly caches: CacheStorage | undefined;
  readonly fetch: typeof fetch;
  /** Whether a service worker answers for the site. */
  readonly hasWorker: () => Promise<boolean>;
  /** Asks the browser not to clear it away when room gets short. */
  readonly persist: () => Promise<unknown>;
}

/** Whether the whole site is on this device, and the work of bringing it there; of each at most one at a time. */
export class Offline {
  readonly #options: OfflineOptions;
  #status = $state.raw<OfflineStatus>({ status: 'unknown' });
  #controller: AbortController | null = null;

  constructor(options: OfflineOptions) {
    this.#options = options;
  }

  get status(): OfflineStatus {
    return this.#status;
  }

  get isBusy(): boolean {
    return this.#status.status === 'checking' || this.#status.status === 'preparing';
  }

  /** Reads every file that is here and compares its hash. Asks no server. Never rejects. */
  check(): Promise<void> {
    return this.#do('checking', async (options) => {
      const found = await checkEverything(this.#options.weightSets(), options);
      if (found === null) return { status: 'unprepared' };
      const { missing } = found;
      return missing.length === 0
        ? readyWith(found)
        : { status: 'incomplete', missing: amountOf(missing) };
    });
  }

  /** Fetches what is missing or damaged. Never rejects; what has come by the time it is cancelled or fails stays. */
  prepare(): Promise<void> {
    return this.#do('preparing', async (options) => {
      const list = await fetchList(options.site, options);
      const copy = await keepEverything(list, this.#options.weightSets(), options);
      await this.#options.persist().catch(() => undefined);
      return readyWith(copy);
    });
  }

  cancel(): void {
    const { status } = this;
    this.#controller?.abort(new DOMException('The reader has cancelled it.', 'AbortError'));
    this.#controller = null;
    if (status.status === 'checking') this.#status = { status: 'unknown' };
    if (status.status !== 'preparing') return;
    const { progress } = status;
    this.#status =
      progress === null
        ? { status: 'unknown' }
        : {
            status: 'incomplete',
            missing: {
              files: progress.totalFiles - progress.files,
              bytes: progress.totalBytes - progress.bytes
            }
          };
  }

  async #do(
    status: 'checking' | 'preparing',
    work: (options: Parameters<typeof keepEverything>[2]) => Promise<OfflineStatus>
  ): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    this.#status = { status, progress: null };
    const { caches, fetch, site, hasWorker } = this.#options;
    const isAvailable = caches !== undefined && (await hasWorker());
    if (signal.aborted) return;
    if (!isAvailable) {
      this.#status = { status: 'unavailable' };
      return;
    }
    const onprogress = (progress: KeepProgress) => {
      if (!signal.aborted) this.#status = { status, progress };
    };
    const outcome = await work({ site: site(), caches, fetch, signal, onprogress }).catch(
      outcomeOf
    );
    if (!signal.aborted) this.#status = outcome;
  }
}

function outcomeOf(error: unknown): OfflineStatus {
  if (error instanceof OfflineError) return { status: 'failed', fault: error.fault };
  if (isAbortError(error)) return { status: 'unknown' };
  throw error;
}

function readyWith({ files, absentSets }: SiteCopy): OfflineStatus {
  return { status: 'ready', kept: amountOf(files), absentSets };
}

function amountOf(files: Parameters<typeof sumBytes>[0]) {
  return { files: files.length, bytes: sumBytes(files) };
}
