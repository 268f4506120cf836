import { findCommand, type KeyCommand, type KeyPlace, type KeyPress } from '$lib/keys';

const storageKey = 'inceptionscope-letter-keys';

/** What the reader has decided about keys. It belongs to a person and a machine, so it is no part of an address. */
export class KeySettings {
  #areLettersOn = $state(true);
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;

  /** `storage` may throw, as it does in a sandboxed frame; then a choice lasts as long as the page. */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
  }

  /** Keys that write a character do what `keys/key-table.ts` says. */
  get areLettersOn(): boolean {
    return this.#areLettersOn;
  }

  /** Reads what was chosen on an earlier visit. */
  load(): void {
    this.#areLettersOn = attempt(() => this.#storage().getItem(storageKey)) !== 'off';
  }

  turnLetters(isOn: boolean): void {
    this.#areLettersOn = isOn;
    attempt(() => this.#storage().setItem(storageKey, isOn ? 'on' : 'off'));
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

/** Storage is a convenience: without it nothing is lost that the reader could not choose again. */
function attempt<Result>(use: () => Result): Result | null {
  try {
    return use();
  } catch {
    return null;
  }
}
