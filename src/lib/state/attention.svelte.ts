import { findChannelWay, type WayStep } from '../concats';
import type { Network } from '../network';
import {
  listUntold,
  listUntoldEndPoints,
  listWithheld,
  nothingWithheld,
  resolveQuestion,
  type PracticeChoice,
  type Withheld
} from '../practice';
import { PracticeTally } from './practice-tally.svelte';
import type { Explorer } from './explorer.svelte';

/** What a panel draws the reader's attention to in the drawing, and what it keeps from sight. */
export class Attention {
  /** Of the questions answered since the page was opened. */
  readonly tally = new PracticeTally();
  readonly #explorer: Explorer;
  #hovered = $state.raw<string | null>(null);
  #isWalking = false;
  #channel = $state.raw<{ readonly scope: string; readonly channel: number } | null>(null);
  #revealed = $state.raw<{ readonly choice: PracticeChoice; readonly scope: string } | null>(null);

  readonly #way = $derived.by(() => {
    const { network, place, selection } = this.#explorer;
    const open =
      'op' in selection && selection.op.kind === 'concat' && place.channel !== null
        ? { scope: selection.op.scope, channel: place.channel }
        : null;
    const followed = this.#channel ?? open;
    return followed === null ? [] : listWay(network, followed);
  });

  readonly #hidden = $derived.by(() => {
    const { place, askedScope: scope } = this.#explorer;
    const isRevealed = this.#revealed?.choice === place.practice && this.#revealed.scope === scope;
    return isRevealed ? null : scope;
  });

  readonly #withheld = $derived.by((): Withheld => {
    const { network, place, selectedId } = this.#explorer;
    const question =
      this.#hidden === null ? null : resolveQuestion(network, place.practice, selectedId);
    return question === null ? nothingWithheld : listWithheld(network, question);
  });

  readonly #untold = $derived.by(() => listUntold(this.#explorer.network, this.#withheld));

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

  /**
   * Scopes of the ops before the concat, and `from>to` between them all, that the channel pointed at comes through
   * inside its module; else those of the open channel of a selected concat.
   */
  get way(): readonly string[] {
    return this.#way;
  }

  /** Points at a channel of a concat; null where none is pointed at any more. */
  followChannel(followed: { readonly scope: string; readonly channel: number } | null): void {
    this.#channel = followed;
  }

  /** Scope of the op in question, whose numbers stay hidden until the answer stands; null where nothing is. */
  get hiddenScope(): string | null {
    return this.#hidden;
  }

  /** What of the drawing would give the answer away. */
  get withheld(): Withheld {
    return this.#withheld;
  }

  /** Scopes of all ops of which the figures, those of their inputs among them, would give it away. */
  get untold(): ReadonlySet<string> {
    return this.#untold;
  }

  /** Names of the end points whose shape would give it away. */
  get untoldEndPoints(): ReadonlySet<string> {
    return listUntoldEndPoints(this.#explorer.network, this.#withheld);
  }

  /** The question about this op has been answered. */
  reveal(scope: string): void {
    this.#revealed = { choice: this.#explorer.place.practice, scope };
  }
}

/** A channel that the network does not have, as a link may say, has no way. */
function listWay(network: Network, step: WayStep): readonly string[] {
  const op = network.ops.find(({ scope }) => scope === step.scope);
  if (op === undefined || (step.channel ?? 0) >= (op.outShape.at(-1) ?? 0)) return [];
  const { steps, edges } = findChannelWay(network, step);
  return [
    ...steps.slice(1).map(({ scope }) => scope),
    ...edges.map(({ fromScope, toScope }) => `${fromScope}>${toScope}`)
  ];
}
