import type { PracticeChoice } from '../practice';
import { PracticeTally } from './practice-tally.svelte';
import type { Explorer } from './explorer.svelte';

/** What a panel draws the reader's attention to in the drawing, and what it keeps from sight. */
export class Attention {
  /** Of the questions answered since the page was opened. */
  readonly tally = new PracticeTally();
  readonly #explorer: Explorer;
  #hovered = $state.raw<string | null>(null);
  #isWalking = false;
  #revealed = $state.raw<{ readonly choice: PracticeChoice; readonly scope: string } | null>(null);

  readonly #hidden = $derived.by(() => {
    const { place, askedScope: scope } = this.#explorer;
    const isRevealed = this.#revealed?.choice === place.practice && this.#revealed.scope === scope;
    return isRevealed ? null : scope;
  });

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Op or end point that a panel or the pointer is at, to be marked elsewhere. */
  get hovered(): string | null {
    return this.#hovered;
  }

  hover(id: string | null): void {
    this.#hovered = id;
  }

  /** The reader walks to another op from within a panel: once it is there again, the panel takes the focus. */
  walkOn(): void {
    this.#isWalking = true;
  }

  /** Whether the reader has walked here; told once. */
  arrive(): boolean {
    const hasWalked = this.#isWalking;
    this.#isWalking = false;
    return hasWalked;
  }

  /** Scope of the op in question, whose numbers stay hidden until the answer stands; null where nothing is. */
  get hiddenScope(): string | null {
    return this.#hidden;
  }

  /** The question about this op has been answered. */
  reveal(scope: string): void {
    this.#revealed = { choice: this.#explorer.place.practice, scope };
  }
}
