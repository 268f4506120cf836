import type { OpResult } from '../inference';
import { afterMs, nextTask, Turn, type Schedule } from '../scheduling';

/**
 * Results handed on in one task: each adds a picture to the drawing, and a whole run at once would hold up the page.
 * Turns are timed, not tied to frames, since a machine that draws slowly has the fewest of them.
 */
const mostPerTurn = 6;
const turnMs = 16;

interface PacedResultsOptions {
  /** Called once a turn, with no results where only `ask` was called. */
  readonly onshow: (results: readonly OpResult[]) => void;
  /** Groups what arrives within some milliseconds; a timer where not given. */
  readonly schedule?: Schedule;
}

/** Hands results on in order, a few at a time, so that every task stays short. */
export class PacedResults {
  readonly #onshow: PacedResultsOptions['onshow'];
  readonly #turn: Turn;
  #waiting: OpResult[] = [];

  constructor({ onshow, schedule = afterMs(turnMs) }: PacedResultsOptions) {
    this.#onshow = onshow;
    this.#turn = new Turn(() => this.#takeTurn(), schedule);
  }

  add(result: OpResult): void {
    this.#waiting.push(result);
    this.ask();
  }

  /** Makes sure that a turn comes. */
  ask(): void {
    this.#turn.ask();
  }

  /** Shows what is left, over as many tasks as it takes, while `isWanted`. */
  async finish(isWanted: () => boolean): Promise<void> {
    while (isWanted() && this.#waiting.length > mostPerTurn) {
      this.#show(mostPerTurn);
      await nextTask();
    }
    if (isWanted()) this.flush();
  }

  /** Shows what is left at once. */
  flush(): void {
    this.#show(this.#waiting.length);
  }

  /** Forgets what waits; no turn comes until the next asking. */
  clear(): void {
    this.#waiting = [];
    this.#turn.cancel();
  }

  #takeTurn(): void {
    this.#show(mostPerTurn);
    if (this.#waiting.length > 0) this.ask();
  }

  #show(count: number): void {
    this.#onshow(this.#waiting.splice(0, count));
  }
}
