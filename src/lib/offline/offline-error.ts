/** Why the site could not be kept on this device, as facts; the text room makes a sentence of it. */
export type OfflineFault =
  /** The list of files could not be fetched, or is no list. */
  | { readonly kind: 'no-list' }
  /** The server has another version by now than the one that this page belongs to. */
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'no-connection'; readonly path: string }
  /** What the server sends for it is not what the build has written. */
  | { readonly kind: 'changed-file'; readonly path: string }
  | { readonly kind: 'storage-full'; readonly neededBytes: number }
  /** Private windows, and browsers that are told to keep nothing. */
  | { readonly kind: 'storage-forbidden' };

/** Its message is for developers, readers get the sentence of `fault`. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
  readonly fault: OfflineFault;

  constructor(fault: OfflineFault, options?: ErrorOptions) {
    super(JSON.stringify(fault), options);
    this.fault = fault;
  }
}
