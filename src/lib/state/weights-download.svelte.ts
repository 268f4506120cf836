import { DownloadError, downloadFile, type DownloadFault, type FileAddress } from '../downloads';
import { isAbortError } from '../inference';

export type DownloadStatus =
  | { readonly status: 'idle' }
  | {
      readonly status: 'fetching';
      readonly address: FileAddress;
      readonly loadedBytes: number;
      /** Null where nobody has told. */
      readonly totalBytes: number | null;
    }
  | {
      readonly status: 'failed';
      readonly address: FileAddress;
      readonly sizeBytes: number | null;
      readonly fault: DownloadFault;
    };

/** Where a file at hand has come from, other than from its reader. */
export interface FetchedFrom {
  readonly host: string;
  /** That the host names for it, hexadecimal; null where it does not. */
  readonly sha256: string | null;
}

interface DownloadParts {
  /** Of the worker that fetches; the browser's where not given. */
  readonly createWorker?: () => Worker;
  readonly open: (file: File, from: FetchedFrom) => Promise<void>;
}

/** Fetches a file of weights from an address, one at a time, and hands it on to be checked. */
export class WeightsDownload {
  readonly #parts: DownloadParts;
  #state = $state.raw<DownloadStatus>({ status: 'idle' });
  #controller: AbortController | null = null;

  constructor(parts: DownloadParts) {
    this.#parts = parts;
  }

  get state(): DownloadStatus {
    return this.#state;
  }

  /** Only to be called where the reader has seen host and size. `sizeBytes` is that of a list, until the host tells. Never rejects. */
  async start(address: FileAddress, sizeBytes: number | null): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    const tell = (state: DownloadStatus) => {
      if (!signal.aborted) this.#state = state;
    };
    tell({ status: 'fetching', address, loadedBytes: 0, totalBytes: sizeBytes });
    try {
      const { file, sha256 } = await downloadFile(address, {
        signal,
        createWorker: this.#parts.createWorker,
        onprogress: (progress) => tell({ status: 'fetching', address, ...progress })
      });
      if (signal.aborted) return;
      this.#controller = null;
      tell({ status: 'idle' });
      await this.#parts.open(file, { host: address.host, sha256 });
    } catch (error) {
      if (isAbortError(error)) return;
      if (!(error instanceof DownloadError)) throw error;
      tell({ status: 'failed', address, sizeBytes, fault: error.fault });
    }
  }

  /** What has come by then is dropped. */
  cancel(): void {
    this.#controller?.abort(new DOMException('The reader has cancelled it.', 'AbortError'));
    this.#controller = null;
    this.#state = { status: 'idle' };
  }
}
