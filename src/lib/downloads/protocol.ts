/** What the page asks of its worker: one file, once. */
export interface DownloadOrder {
  readonly url: string;
}

/** The head of an answer; what a host does not show to other sites is left out. */
export interface AnswerHead {
  readonly status: number;
  /** As in `text/html; charset=utf-8`; empty where it is not told. */
  readonly contentType: string;
  /** Of what is sent, which may be packed; null where it is not told. */
  readonly sizeBytes: number | null;
}

export type FromDownload =
  | ({ readonly kind: 'answer' } & AnswerHead)
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  /** No answer, or none to the end: browsers tell no page why. */
  | { readonly kind: 'broken' };
