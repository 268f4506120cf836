import { keep, recall, type ReaderStorage } from './reader-storage';

const storageKey = 'inceptionscope-language';

/**
 * The language that the reader wants, by name. An address says the language of its page, so what is kept here leads
 * nowhere by itself: it only says what to offer.
 */
export class LanguageChoice<Name extends string> {
  #preferred = $state<Name | null>(null);
  readonly #storage: ReaderStorage;

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
  }

  /** Null before it is known, and where nothing is. */
  get preferred(): Name | null {
    return this.#preferred;
  }

  /** Reads what was chosen on an earlier visit. @param spoken what the browser says that its reader speaks, of ours */
  load(names: readonly Name[], spoken: Name | null): void {
    const kept = recall(this.#storage, storageKey);
    this.#preferred = names.find((name) => name === kept) ?? spoken;
  }

  choose(name: Name): void {
    this.#preferred = name;
    keep(this.#storage, storageKey, name);
  }
}
