import { linkController, raceAbort } from './abort';
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
  { fetch, stallLimitMs, signal }: Fetching,
  onbytes: (loadedBytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const { controller, unlink } = linkController(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expectMore = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(stalled(request, stallLimitMs)), stallLimitMs);
  };
  try {
    expectMore();
    const response = await raceAbort(
      fetch(request.url, { signal: controller.signal, cache: request.cache }),
      controller.signal
    );
    refuseWrongAnswer(request, response);
    const body = new BodyCollector(request);
    const reader = response.body?.getReader();
    while (reader !== undefined) {
      expectMore();
      const { done, value } = await raceAbort(reader.read(), controller.signal);
      if (done) break;
      body.add(value);
      onbytes(body.loadedBytes);
    }
    return body.finish();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof WeightsError) throw error;
    throw new WeightsError(
      `${request.file} could not be fetched: the connection failed. Check the network and try again.`,
      { cause: error, isTransient: true }
    );
  } finally {
    clearTimeout(timer);
    unlink();
    // Whatever ended the read early must end the download too.
    controller.abort();
  }
}

class BodyCollector {
  readonly #request: FileRequest;
  readonly #chunks: Uint8Array[] = [];
  loadedBytes = 0;

  constructor(request: FileRequest) {
    this.#request = request;
  }

  add(chunk: Uint8Array): void {
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
    const bytes = new Uint8Array(this.loadedBytes);
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }

  #wrongSize(found: string): WeightsError {
    const { file, sizeBytes = 0 } = this.#request;
    const start = this.#chunks[0] ?? new Uint8Array();
    if (/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(start.subarray(0, 64)))) {
      return webPage(file);
    }
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
