/** Why a file could not be had from another host, as plain data; the text room makes a sentence of it. */
export type DownloadFault =
  /** No connection, or a host that allows no other site to read its files: browsers do not tell them apart. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'broken-off'; readonly loadedBytes: number }
  | { readonly kind: 'silent'; readonly silentMs: number }
  /** 401 and 403. */
  | { readonly kind: 'refused'; readonly status: number }
  /** 404 and 410. */
  | { readonly kind: 'not-found'; readonly status: number }
  | { readonly kind: 'server-error'; readonly status: number }
  /** A sign-in page, or the page about the file. */
  | { readonly kind: 'web-page' }
  /** What git leaves where a large file was not fetched. */
  | { readonly kind: 'pointer-file' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'empty' }
  /** The part of the page that fetches could not be had itself. */
  | { readonly kind: 'no-worker' };

export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly fault: DownloadFault;

  constructor(fault: DownloadFault, options?: ErrorOptions) {
    super(JSON.stringify(fault), options);
    this.fault = fault;
  }
}
