import { DownloadError } from './download-error';
import { fetchThroughWorker, type FetchOptions } from './fetch-through-worker';
import type { FileAddress } from './file-address';
import { isPointerFile, parsePointerFile, type PointerFile } from './pointer-file';
import type { AnswerHead } from './protocol';

export interface DownloadOptions extends Pick<FetchOptions, 'signal'> {
  /** `totalBytes` is null where the host does not tell. */
  onprogress(progress: { readonly loadedBytes: number; readonly totalBytes: number | null }): void;
  readonly createWorker?: () => Worker;
  readonly stallLimitMs?: number;
  readonly limitBytes?: number;
}

export interface DownloadedFile {
  readonly file: File;
  /** That the host names for it, hexadecimal; null where it does not. Whether the file has it is not looked at here. */
  readonly sha256: string | null;
}

/** More than any Inception V3: the whole network as float64 has 217 MB. */
const defaultLimitBytes = 512 * 1024 * 1024;
const defaultStallLimitMs = 20_000;
/** Pointer files have some 130 bytes. */
const pointerLimitBytes = 1024;
/** Pieces are handed to the browser's store of blobs, which may keep them on disk, in parts of this size. */
const partBytes = 8 * 1024 * 1024;

/**
 * The whole file at an address; nothing depends on the host serving parts of it. Rejects with DownloadError, or the signal's
 * reason.
 */
export async function downloadFile(
  address: FileAddress,
  {
    signal,
    onprogress,
    createWorker = createBrowserWorker,
    stallLimitMs = defaultStallLimitMs,
    limitBytes = defaultLimitBytes
  }: DownloadOptions
): Promise<DownloadedFile> {
  const options = { signal, createWorker, stallLimitMs };
  const pointer = await fetchPointer(address, options);
  const collector = new FileCollector(limitBytes);
  let told: number | null = null;
  await fetchThroughWorker(
    address.url,
    {
      onanswer(head) {
        refuseWrongAnswer(head, limitBytes);
        told = head.sizeBytes;
      },
      onbytes(bytes) {
        collector.add(bytes);
        const { loadedBytes } = collector;
        const totalBytes = pointer?.sizeBytes ?? told;
        // What is sent packed is longer here than the host has told.
        const isKnown = totalBytes !== null && loadedBytes <= totalBytes;
        onprogress({ loadedBytes, totalBytes: isKnown ? totalBytes : null });
      }
    },
    options
  );
  return { file: collector.toFile(address.fileName), sha256: pointer?.sha256 ?? null };
}

function createBrowserWorker(): Worker {
  return new Worker(new URL('./download.worker.ts', import.meta.url), { type: 'module' });
}

/** A convenience of the host: where it does not answer, the file is fetched all the same. */
async function fetchPointer(
  { pointerUrl }: FileAddress,
  options: FetchOptions
): Promise<PointerFile | null> {
  if (pointerUrl === null) return null;
  const collector = new FileCollector(pointerLimitBytes, { isPointer: true });
  try {
    const onanswer = (head: AnswerHead) => refuseWrongAnswer(head, pointerLimitBytes);
    const onbytes = (bytes: Uint8Array<ArrayBuffer>) => collector.add(bytes);
    await fetchThroughWorker(pointerUrl, { onanswer, onbytes }, options);
    const file = collector.toFile('pointer');
    return parsePointerFile(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof DownloadError && error.fault.kind !== 'no-worker') return null;
    throw error;
  }
}

function refuseWrongAnswer({ status, contentType, sizeBytes }: AnswerHead, limitBytes: number) {
  if (status === 401 || status === 403) throw new DownloadError({ kind: 'refused', status });
  if (status === 404 || status === 410) throw new DownloadError({ kind: 'not-found', status });
  if (status !== 200) throw new DownloadError({ kind: 'server-error', status });
  if (/^text\/html\b/i.test(contentType)) throw new DownloadError({ kind: 'web-page' });
  if (sizeBytes !== null && sizeBytes > limitBytes) {
    throw new DownloadError({ kind: 'too-large', limitBytes });
  }
}

class FileCollector {
  readonly #limitBytes: number;
  readonly #isPointer: boolean;
  readonly #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #pieceBytes = 0;
  loadedBytes = 0;

  constructor(limitBytes: number, { isPointer = false } = {}) {
    this.#limitBytes = limitBytes;
    this.#isPointer = isPointer;
  }

  add(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.loadedBytes === 0) this.#refuseWrongStart(bytes);
    this.loadedBytes += bytes.length;
    if (this.loadedBytes > this.#limitBytes) {
      throw new DownloadError({ kind: 'too-large', limitBytes: this.#limitBytes });
    }
    this.#pieces.push(bytes);
    this.#pieceBytes += bytes.length;
    if (this.#pieceBytes >= partBytes) this.#closePart();
  }

  toFile(name: string): File {
    if (this.loadedBytes === 0) throw new DownloadError({ kind: 'empty' });
    this.#closePart();
    return new File(this.#parts, name);
  }

  #closePart(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#pieceBytes = 0;
  }

  #refuseWrongStart(bytes: Uint8Array): void {
    const start = new TextDecoder().decode(bytes.subarray(0, 64));
    if (/^\s*<(!doctype|html)/i.test(start)) throw new DownloadError({ kind: 'web-page' });
    if (!this.#isPointer && isPointerFile(bytes)) throw new DownloadError({ kind: 'pointer-file' });
  }
}
