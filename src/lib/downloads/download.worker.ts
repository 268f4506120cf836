import type { DownloadOrder, FromDownload } from './protocol';

/**
 * The one place of the site from which another host is asked for anything, and all that it does: a worker is held by the
 * policy of its own file, so that the page's stays as strict as it is (ARCHITECTURE.md, Policy). It imports nothing.
 */
self.addEventListener('message', ({ data }: MessageEvent<DownloadOrder>) => void fetchAll(data));

async function fetchAll({ url }: DownloadOrder): Promise<void> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The page keeps the file itself, if its reader wants it kept.
      cache: 'no-store'
    });
    const { headers, status } = response;
    const length = headers.get('content-length');
    post({
      kind: 'answer',
      status,
      contentType: headers.get('content-type') ?? '',
      sizeBytes: length === null ? null : Number(length)
    });
    const reader = response.body?.getReader();
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) break;
      post({ kind: 'bytes', bytes: value }, [value.buffer]);
    }
    post({ kind: 'end' });
  } catch {
    post({ kind: 'broken' });
  }
}

function post(message: FromDownload, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
