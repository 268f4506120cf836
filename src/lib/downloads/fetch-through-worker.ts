import { raceAbort, watchForStall } from '../scheduling';
import { DownloadError } from './download-error';
import type { AnswerHead, DownloadOrder, FromDownload } from './protocol';

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly createWorker: () => Worker;
  /** A host that sends nothing for this long is given up. */
  readonly stallLimitMs: number;
}

/** Both may throw, which ends the fetch. */
export interface AnswerReader {
  onanswer(head: AnswerHead): void;
  onbytes(bytes: Uint8Array<ArrayBuffer>): void;
}

/**
 * A file of another host, piece by piece, from a worker of its own, which is ended with it. Rejects with DownloadError, the signal's
 * reason, or what a reader of the answer throws.
 */
export async function fetchThroughWorker(
  url: string,
  reader: AnswerReader,
  { signal, createWorker, stallLimitMs }: FetchOptions
): Promise<void> {
  signal.throwIfAborted();
  const worker = createWorker();
  let stopWatch = () => {};
  try {
    const arrival = new Promise<void>((resolve, reject) => {
      const watch = watchForStall(stallLimitMs, () =>
        reject(new DownloadError({ kind: 'silent', silentMs: stallLimitMs }))
      );
      stopWatch = watch.stop;
      let loadedBytes = 0;
      let hasAnswer = false;
      const take = (message: FromDownload) => {
        watch.reset();
        switch (message.kind) {
          case 'answer':
            hasAnswer = true;
            return reader.onanswer(message);
          case 'bytes':
            loadedBytes += message.bytes.length;
            return reader.onbytes(message.bytes);
          case 'end':
            return resolve();
          case 'broken':
            throw new DownloadError(
              hasAnswer ? { kind: 'broken-off', loadedBytes } : { kind: 'no-answer' }
            );
        }
      };
      worker.onmessage = ({ data }: MessageEvent<FromDownload>) => {
        try {
          take(data);
        } catch (error) {
          reject(error as Error);
        }
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new DownloadError({ kind: 'no-worker' }));
      };
      worker.postMessage({ url } satisfies DownloadOrder);
    });
    await raceAbort(arrival, signal);
  } finally {
    stopWatch();
    // What is still under way ends with it.
    worker.terminate();
  }
}
