import type { Schedule } from '../schedule';

/** Turns that come when a test takes them. */
export class ManualSchedule {
  readonly #waiting = new Set<() => void>();

  readonly schedule: Schedule = (callback) => {
    // Wrapped, so that the same function asked for twice comes twice.
    const entry = () => callback();
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes the turns that wait now, not those that they ask for. */
  takeTurns(): void {
    for (const entry of [...this.#waiting]) {
      if (this.#waiting.delete(entry)) entry();
    }
  }
}
