export const testBaseUrl = 'http://lecture.test/weights/';

/** Answers one request; undefined leaves it to the next rule. */
export type Rule = (file: string, signal: AbortSignal) => Promise<Response> | Response | undefined;

export interface TestServer {
  readonly fetch: typeof fetch;
  /** File names in the order asked for, with the cache mode of the request. */
  readonly requests: { readonly file: string; readonly cache: RequestCache | undefined }[];
  /** Rules that go before the files; a test may add and remove. */
  readonly rules: Rule[];
}

/** A static host for `files`, without a network. */
export function createTestServer(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): TestServer {
  const requests: TestServer['requests'] = [];
  const rules: Rule[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = String(input);
    const file = url.startsWith(testBaseUrl) ? url.slice(testBaseUrl.length) : url;
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    requests.push({ file, cache: init.cache });
    for (const rule of rules) {
      const response = rule(file, signal);
      if (response !== undefined) return response;
    }
    const content = files.get(file);
    return content === undefined
      ? new Response('not found', { status: 404 })
      : new Response(streamInPieces(content));
  };
  return { fetch: answer as typeof fetch, requests, rules };
}

/** Three chunks, so that progress can be seen. */
export function streamInPieces(content: Uint8Array): ReadableStream<Uint8Array> {
  const step = Math.max(1, Math.ceil(content.length / 3));
  return new ReadableStream({
    start(controller) {
      for (let start = 0; start < content.length; start += step) {
        controller.enqueue(content.slice(start, start + step));
      }
      controller.close();
    }
  });
}

/** Sends the start of a file and then nothing more. */
export function streamThatStalls(start: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(start);
    }
  });
}
