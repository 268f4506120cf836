/** Where the browser keeps what a reader has chosen. Asking for it may throw, as it does in a sandboxed frame. */
export type ReaderStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/** What an earlier visit has left; null where there is nothing, or no storage. */
export function recall(storage: ReaderStorage, key: string): string | null {
  return attempt(() => storage().getItem(key));
}

/** Where it cannot be kept, the choice lasts as long as the page. */
export function keep(storage: ReaderStorage, key: string, value: string): void {
  attempt(() => storage().setItem(key, value));
}

/** Storage is a convenience: without it nothing is lost that the reader could not choose again. */
function attempt<Result>(use: () => Result): Result | null {
  try {
    return use();
  } catch {
    return null;
  }
}
