import { joinSignals, raceAbort, watchForStall } from '../scheduling';
import { joinBytes } from './join-bytes';
import { WeightsError } from './weights-error';

export interface FileRequest {
  readonly url: string;
  /** For the error. */
  readonly file: string;
  /** Known size; undefined for the manifest, whose size nobody has said. */
  readonly sizeBytes?: number;
  readonly cache: RequestCache;
}

export interface Fetching {
  readonly fetch: typeof fetch;
  /** A connection that sends nothing for this long is given up. */
  readonly stallLimitMs: number;
  readonly signal: AbortSignal;
}

/**
 * The file's bytes, `onbytes` told how many have arrived. Throws WeightsError when the server has something else (nothing,
 * a web page, too few or too many bytes), when the connection breaks or stalls; the signal's reason when it fires.
 */
export async function fetchFile(
  request: FileRequest,
  { fetch, stallLimitMs, signal: outer }: Fetching,
  onbytes: (loadedBytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const controller = new AbortController();
  const signal = joinSignals(outer, controller.signal);
  const watch = watchForStall(stallLimitMs, () => controller.abort(stalled(request, stallLimitMs)));
  const arrival = <Value>(promise: Promise<Value>) =>
    raceAbort(promise, signal).catch((cause: unknown) => {
      throw outer.aborted ? outer.reason : explainFailure(request, cause);
    });
  try {
    const { url, cache } = request;
    const response = await arrival(fetch(url, { signal, cache }));
    refuseWrongAnswer(request, response);
    const body = new BodyCollector(request);
    const reader = response.body?.getReader();
    while (reader !== undefined) {
      watch.reset();
      const { done, value } = await arrival(reader.read());
      if (done) break;
      body.add(value);
      onbytes(body.loadedBytes);
    }
    return body.finish();
  } finally {
    watch.stop();
    // Whatever ended the read early must end the download too.
    controller.abort();
  }
}

function explainFailure({ file }: FileRequest, cause: unknown): WeightsError {
  if (cause instanceof WeightsError) return cause;
  return new WeightsError({ kind: 'no-connection', file }, { cause });
}

class BodyCollector {
  readonly #request: FileRequest;
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  loadedBytes = 0;

  constructor(request: FileRequest) {
    this.#request = request;
  }

  add(chunk: Uint8Array<ArrayBuffer>): void {
    if (this.#chunks.length === 0 && isWebPage(chunk)) throw webPage(this.#request);
    this.#chunks.push(chunk);
    this.loadedBytes += chunk.length;
    const { file, sizeBytes } = this.#request;
    if (sizeBytes !== undefined && this.loadedBytes > sizeBytes) {
      throw new WeightsError({ kind: 'file-too-long', file, sizeBytes });
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    const { loadedBytes } = this;
    const { file, sizeBytes } = this.#request;
    if (sizeBytes !== undefined && loadedBytes < sizeBytes) {
      throw new WeightsError({ kind: 'file-cut-short', file, loadedBytes, sizeBytes });
    }
    return joinBytes(this.#chunks);
  }
}

function refuseWrongAnswer(request: FileRequest, { headers, ok, status }: Response): void {
  const { file } = request;
  if (status === 404) throw new WeightsError({ kind: 'missing-file', file });
  if (!ok) throw new WeightsError({ kind: 'server-refuses', file, status });
  if (headers.get('content-type')?.startsWith('text/html')) throw webPage(request);
}

/** Hosts of single-page apps answer every unknown address with their page, some of them without naming its type. */
function isWebPage(start: Uint8Array): boolean {
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(start.subarray(0, 64)));
}

function webPage({ file }: FileRequest): WeightsError {
  return new WeightsError({ kind: 'web-page-instead', file });
}

function stalled({ file }: FileRequest, stallLimitMs: number): WeightsError {
  return new WeightsError({ kind: 'silent-connection', file, silentMs: stallLimitMs });
}
