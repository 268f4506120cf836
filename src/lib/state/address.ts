import { formatPlace, type HistoryRule, type Place } from '../place';
import { afterMs, afterTask, Turn } from '../scheduling';

/** Writes a query string (without its question mark) to the browser's address; resolves once it stands there. */
export type WriteAddress = (query: string, options: { readonly replace: boolean }) => Promise<void>;

/** Browsers refuse a page that changes its address at every step of a slider. Milliseconds. */
const settleMs = 250;

/**
 * Writes places to the address once the reader has seen them: writing makes the page lay itself out once more. Passing
 * moves follow each other for a while, and only the last of them is written; of moves that come together, the last one,
 * with an entry of its own where one of them wants that. One is written after the other: a router gives up what it has
 * begun for what comes next, and the entry would be missing when the reader goes back.
 */
export class Address {
  readonly #write: WriteAddress;
  readonly #turn = new Turn(() => void this.#writeLatest(), afterTask);
  #latest: Place | null = null;
  #wantsEntry = false;
  #isWriting = false;
  #isBehind = false;

  constructor(write: WriteAddress) {
    this.#write = write;
  }

  move(place: Place, rule: HistoryRule): void {
    this.#latest = place;
    this.#wantsEntry ||= rule === 'step';
    this.#turn.askAgain(rule === 'passing' ? afterMs(settleMs) : afterTask);
  }

  /** The reader leaves by a link or by Back: what has not been written would pull them back. */
  drop(): void {
    this.#turn.cancel();
    this.#wantsEntry = false;
    this.#isBehind = false;
  }

  async #writeLatest(): Promise<void> {
    if (this.#isWriting) {
      this.#isBehind = true;
      return;
    }
    if (this.#latest === null) return;
    const replace = !this.#wantsEntry;
    this.#wantsEntry = false;
    this.#isBehind = false;
    this.#isWriting = true;
    try {
      await this.#write(formatPlace(this.#latest), { replace });
    } finally {
      this.#isWriting = false;
    }
    if (this.#isBehind) await this.#writeLatest();
  }
}
