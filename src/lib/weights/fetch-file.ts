import { joinSignals, raceAbort } from '../scheduling';
import { joinBytes } from './join-bytes';
import { watchForStall } from './stall-watch';
import { WeightsError } from './weights-error';

export interface FileRequest {
  readonly url: string;
  /** For the error's sentence. */
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
  return new WeightsError(
    `${file} could not be fetched: the connection failed. Check the network and try again.`,
    { cause, isTransient: true }
  );
}

class BodyCollector {
  readonly #request: FileRequest;
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  loadedBytes = 0;

  constructor(request: FileRequest) {
    this.#request = request;
  }

  add(chunk: Uint8Array<ArrayBuffer>): void {
    if (this.#chunks.length === 0 && isWebPage(chunk)) throw webPage(this.#request.file);
    this.#chunks.push(chunk);
    this.loadedBytes += chunk.length;
    const { sizeBytes } = this.#request;
    if (sizeBytes !== undefined && this.loadedBytes > sizeBytes) throw this.#wrongSize('more than');
  }

  finish(): Uint8Array<ArrayBuffer> {
    const { sizeBytes } = this.#request;
    if (sizeBytes !== undefined && this.loadedBytes < sizeBytes) {
      throw this.#wrongSize(`${this.loadedBytes.toLocaleString('en')} of`);
    }
    return joinBytes(this.#chunks);
  }

  #wrongSize(found: string): WeightsError {
    const { file, sizeBytes = 0 } = this.#request;
    return new WeightsError(
      `${file} is not whole: ${found} ${sizeBytes.toLocaleString('en')} bytes arrived. Try again.`,
      { isTransient: true }
    );
  }
}

function refuseWrongAnswer({ file }: FileRequest, response: Response): void {
  if (response.status === 404) {
    throw new WeightsError(
      `${file} is not on the server (404): the weights were not put beside the page. Run "npm run weights" and build again.`
    );
  }
  if (!response.ok) {
    throw new WeightsError(
      `The server answered ${response.status} when asked for ${file}. Try again in a moment.`,
      { isTransient: response.status >= 500 || response.status === 429 }
    );
  }
  if (response.headers.get('content-type')?.startsWith('text/html')) throw webPage(file);
}

/** Hosts of single-page apps answer every unknown address with their page, some of them without naming its type. */
function isWebPage(start: Uint8Array): boolean {
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(start.subarray(0, 64)));
}

function webPage(file: string): WeightsError {
  return new WeightsError(
    `The server sent a web page instead of ${file}: the weights are not where the page looks for them, or a sign-in page is in the way.`
  );
}

function stalled({ file }: FileRequest, stallLimitMs: number): WeightsError {
  return new WeightsError(
    `${file} stopped arriving: nothing came for ${Math.round(stallLimitMs / 1000)} seconds. Check the network and try again.`,
    { isTransient: true }
  );
}
