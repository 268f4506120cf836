import { keep, recall, type ReaderStorage } from './reader-storage';

/** `src/app.html` reads it too, before the first paint. */
const storageKey = 'inceptionscope-welcome';

/** Whether the reader has put the line away that says what this is. It belongs to a person and a machine. */
export class Welcome {
  readonly #storage: ReaderStorage;
  #isDismissed = $state(false);

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
  }

  get isDismissed(): boolean {
    return this.#isDismissed;
  }

  /** Reads what was chosen on an earlier visit. */
  load(): void {
    this.#isDismissed = recall(this.#storage, storageKey) === 'off';
  }

  dismiss(): void {
    this.#isDismissed = true;
    keep(this.#storage, storageKey, 'off');
  }
}
