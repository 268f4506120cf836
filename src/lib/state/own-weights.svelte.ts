import { untrack } from 'svelte';
import { ownWeights } from '../place';
import type { CheckedFiles, ConventionChoices, NetworkOf } from '../weight-files';
import {
  defaultWeightSet,
  keyOfWeights,
  type ChosenWeights,
  type KeptWeights,
  type OwnWeights
} from '../weights';
import type { Explorer } from './explorer.svelte';
import type { OwnWeightsDesk } from './own-weights-desk.svelte';

/** A reader's file that can be run, and how it is read. */
export interface HeldWeights {
  readonly name: string;
  readonly checked: CheckedFiles;
  readonly choices: ConventionChoices;
  /** What the engine is given. */
  readonly weights: OwnWeights;
}

export interface OwnWeightsOptions {
  readonly explorer: Explorer;
  /** Absolute; known in the browser only. */
  readonly weightsUrl: () => string;
  /** The browser's where not given. */
  readonly caches?: CacheStorage;
  /** What files are for; tests have a smaller network. */
  readonly networkOf?: NetworkOf;
}

/**
 * Which weights the network runs with, and the way to a reader's own: what opens files is not fetched before there is one
 * to open, or an address asks for one that an earlier visit has kept.
 */
export class OwnWeightsDoor {
  readonly #options: OwnWeightsOptions;
  #held = $state.raw<HeldWeights | null>(null);
  #desk = $state.raw<OwnWeightsDesk | null>(null);
  #opening: Promise<OwnWeightsDesk> | null = null;
  #isOpen = $state(false);
  /** False until it is known whether an earlier visit has kept a file. */
  #hasLooked = $state(false);
  #isAbsenceTold = $state(false);

  readonly #chosen: ChosenWeights | null = $derived.by(() => {
    const { weights } = this.#options.explorer.place;
    if (weights !== ownWeights) return weights;
    if (this.#held !== null) return this.#held.weights;
    return this.#hasLooked ? defaultWeightSet : null;
  });

  constructor(options: OwnWeightsOptions) {
    this.#options = options;
    $effect(() => {
      if (this.#chosen === null) untrack(() => void this.#lookForKept());
    });
    $effect(() => () => this.#desk?.cancel());
  }

  /** The weights to run with; null for a moment, while it is looked for those that an earlier visit has kept. */
  get chosen(): ChosenWeights | null {
    return this.#chosen;
  }

  /** Equal where the same network gives the same values. */
  get key(): string {
    return this.#chosen === null ? '' : keyOfWeights(this.#chosen);
  }

  /** Null while there is none that can be run. */
  get held(): HeldWeights | null {
    return this.#held;
  }

  /** The address asks for a file that is not here, and the reader has not put the notice away. */
  get isAbsent(): boolean {
    const isAsked = this.#options.explorer.place.weights === ownWeights;
    return isAsked && this.#held === null && this.#hasLooked && !this.#isAbsenceTold;
  }

  /** Whether the dialog is. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Null until it has been fetched. */
  get desk(): OwnWeightsDesk | null {
    return this.#desk;
  }

  show(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
  }

  dismissAbsence(): void {
    this.#isAbsenceTold = true;
  }

  /** The reader follows a link, which may ask for a file once more. */
  expectAgain(): void {
    this.#isAbsenceTold = false;
  }

  /** Opens files that were dropped on the page or picked, in the dialog, which tells how far that is. */
  async openFiles(files: readonly File[]): Promise<void> {
    this.show();
    await (await this.fetchDesk()).openFiles(files);
  }

  /** Of what runs while the address asks for the reader's own; null where that is the bundled set. */
  readKept(): KeptWeights | null {
    if (this.#held === null) return null;
    return { kind: 'own-file', isKept: this.#desk?.isHeldKept === true };
  }

  /** Rejects where the code cannot be fetched; asked again, it tries again. */
  fetchDesk(): Promise<OwnWeightsDesk> {
    this.#opening ??= import('./own-weights-desk.svelte').then(
      ({ OwnWeightsDesk }) =>
        (this.#desk = new OwnWeightsDesk({
          ...this.#options,
          held: () => this.#held,
          hold: (held) => this.#hold(held)
        })),
      (error: unknown) => {
        this.#opening = null;
        throw error;
      }
    );
    return this.#opening;
  }

  #hold(held: HeldWeights | null): void {
    this.#held = held;
    // Going back to the address that asked for it, a kept file is opened again.
    if (held === null) this.#hasLooked = false;
  }

  async #lookForKept(): Promise<void> {
    try {
      await (await this.fetchDesk()).openKept();
    } catch {
      // Without the code that opens files there is none; the notice says so, and the dialog tries again.
    }
    this.#hasLooked = true;
  }
}
