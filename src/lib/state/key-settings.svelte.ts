import { findCommand, type KeyCommand, type KeyPlace, type KeyPress } from '$lib/keys';
import { keep, recall, type ReaderStorage } from './reader-storage';

const storageKey = 'inceptionscope-letter-keys';

/** What the reader has decided about keys. It belongs to a person and a machine, so it is no part of an address. */
export class KeySettings {
  #areLettersOn = $state(true);
  readonly #storage: ReaderStorage;

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
  }

  /** Keys that write a character do what `keys/key-table.ts` says. */
  get areLettersOn(): boolean {
    return this.#areLettersOn;
  }

  /** Reads what was chosen on an earlier visit. */
  load(): void {
    this.#areLettersOn = recall(this.#storage, storageKey) !== 'off';
  }

  turnLetters(isOn: boolean): void {
    this.#areLettersOn = isOn;
    keep(this.#storage, storageKey, isOn ? 'on' : 'off');
  }

  /** What a key does in a place, or null. */
  find<Place extends KeyPlace>(
    press: KeyPress,
    place: Place,
    isTyping: boolean
  ): KeyCommand<Place> | null {
    return findCommand(press, place, { areLettersOn: this.#areLettersOn, isTyping });
  }
}
