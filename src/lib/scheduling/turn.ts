import type { Schedule } from './schedule';

/** Work that is due once, later: asked for any number of times, it is done in one turn. Its owner cancels it on leaving. */
export class Turn {
  readonly #work: () => void;
  readonly #schedule: Schedule;
  #callOff: (() => void) | null = null;

  constructor(work: () => void, schedule: Schedule) {
    this.#work = work;
    this.#schedule = schedule;
  }

  /** Whether a turn is still to come. */
  get isAsked(): boolean {
    return this.#callOff !== null;
  }

  /** Makes sure that a turn comes; one that has been asked for stays where it is. */
  ask(): void {
    this.#callOff ??= this.#schedule(() => {
      this.#callOff = null;
      this.#work();
    });
  }

  /** Puts the turn off: it comes once the asking has stopped. `schedule` replaces the usual one this time. */
  askAgain(schedule: Schedule = this.#schedule): void {
    this.cancel();
    this.#callOff = schedule(() => {
      this.#callOff = null;
      this.#work();
    });
  }

  /** No turn comes until the next asking. */
  cancel(): void {
    this.#callOff?.();
    this.#callOff = null;
  }
}
