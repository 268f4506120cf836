/** From a page to the service worker. */
export type ToSiteWorker =
  /** A page has come to rest: its version, its address, and what it has loaded so far. */
  | { readonly kind: 'page'; readonly version: string; readonly urls: readonly string[] }
  /** The reader wants the newer version now. */
  | { readonly kind: 'take-over' };

/** From the service worker, with a port on which the page answers with its version. */
export interface VersionQuestion {
  readonly kind: 'which-version';
}
