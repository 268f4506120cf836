import { keep, recall, type ReaderStorage } from './reader-storage';

const storageKey = 'inceptionscope-notes-size';

/** Times the usual size of type. */
const sizes = [1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** How large a speaker reads the notes. It belongs to a person and a desk, and stays on the machine. */
export class NotesSize {
  readonly #storage: ReaderStorage;
  #index = $state(0);

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
  }

  /** Times the usual size of type. */
  get factor(): number {
    return sizes[this.#index];
  }

  get isSmallest(): boolean {
    return this.#index === 0;
  }

  get isLargest(): boolean {
    return this.#index === sizes.length - 1;
  }

  /** Reads what was chosen on an earlier visit. */
  load(): void {
    const kept = sizes.findIndex((size) => String(size) === recall(this.#storage, storageKey));
    this.#index = Math.max(0, kept);
  }

  /** To the next size up or down; beyond the ends nothing happens. */
  step(by: 1 | -1): void {
    this.#index = Math.min(sizes.length - 1, Math.max(0, this.#index + by));
    keep(this.#storage, storageKey, String(this.factor));
  }
}
