import { SvelteMap } from 'svelte/reactivity';
import type { OpResult } from '../inference';

/** What ops have brought, by scope. */
export class RunResults {
  readonly #held = new SvelteMap<string, OpResult>();
  /** What the picture before has left: it goes with the end of the run. */
  #passing: readonly OpResult[] = [];

  /** Reading one scope listens to that scope alone. */
  get held(): ReadonlyMap<string, OpResult> {
    return this.#held;
  }

  put(results: readonly OpResult[]): void {
    for (const result of results) this.#held.set(result.scope, result);
  }

  keepOnly(scopes: ReadonlySet<string>): void {
    for (const scope of [...this.#held.keys()]) {
      if (!scopes.has(scope)) this.#held.delete(scope);
    }
    this.#passing = [];
  }

  /** All that is held stays until it is replaced, or until `dropPassing`. */
  keepInPassing(): void {
    this.#passing = [...this.#held.values()];
  }

  /** Takes out all that is held. */
  take(): readonly OpResult[] {
    const taken = [...this.#held.values()];
    this.#held.clear();
    this.#passing = [];
    return taken;
  }

  dropPassing(): void {
    for (const result of this.#passing) {
      const { scope } = result;
      if (this.#held.get(scope) === result) this.#held.delete(scope);
    }
    this.#passing = [];
  }
}
