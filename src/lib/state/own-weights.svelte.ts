import { untrack } from 'svelte';
import { numberingsOf, type ClassNumbering } from '../classes';
import type { InferenceFault } from '../inference';
import { ownWeights, type Place } from '../place';
import type { CheckedFiles, ConventionChoices, NetworkOf } from '../weight-files';
import {
  classesOfSet,
  defaultWeightSet,
  keyOfWeights,
  type ChosenWeights,
  type KeptWeights,
  type OwnWeights
} from '../weights';
import type { Explorer } from './explorer.svelte';
import type { OwnWeightsDesk } from './own-weights-desk.svelte';
import type { RunStatus } from './run-status';
import { runWithWeights } from './run-with-weights';
import type { FetchedFrom } from './weights-download.svelte';

/** A reader's file that can be run, and how it is read. */
export interface HeldWeights {
  readonly name: string;
  readonly checked: CheckedFiles;
  readonly choices: ConventionChoices;
  /** Null for a file that its reader has brought, or that was kept here. */
  readonly from: FetchedFrom | null;
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
  /** Of the worker that fetches from other hosts; the browser's where not given. */
  readonly createDownloadWorker?: () => Worker;
}

/**
 * Which weights the network runs with, and the way to a reader's own: what opens files is not fetched before there is one
 * to open, or an address asks for one that an earlier visit has kept.
 */
export class OwnWeightsDoor {
  readonly #options: OwnWeightsOptions;
  #held = $state.raw<HeldWeights | null>(null);
  /** That a run could not read any more. */
  #lostFile = $state.raw<File | null>(null);
  #desk = $state.raw<OwnWeightsDesk | null>(null);
  #opening: Promise<OwnWeightsDesk> | null = null;
  /** Of the dialog: what one has begun does not go on in the next. */
  #visits = 0;
  #isLooking = false;
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

  /** How so many classes of the weights in use are numbered. */
  numberingOf(classCount: number): ClassNumbering {
    const [usual] = numberingsOf(classCount);
    const held = this.#options.explorer.place.weights === ownWeights ? this.#held : null;
    return held?.checked.matching.classes === classCount
      ? (held.choices.classNumbering ?? usual)
      : usual;
  }

  /** Null while there is none that can be run. */
  get held(): HeldWeights | null {
    return this.#held;
  }

  /** Whether the file at hand is no longer what was chosen: moved, changed or deleted, as a run has found. */
  get isLost(): boolean {
    return this.#held !== null && this.#held.checked.files[0] === this.#lostFile;
  }

  /** Hears of each run. One with the file at hand tells whether that can still be read. */
  noteRun(status: RunStatus): void {
    if (this.#held === null || this.#options.explorer.place.weights !== ownWeights) return;
    const [file] = this.#held.checked.files;
    if (status.status === 'done') this.#lostFile = null;
    else if (status.status === 'failed' && isUnreadable(status.fault, file)) this.#lostFile = file;
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

  /** Runs a set of the site, or the file at hand, in a network of as many classes as it has. */
  choose(weights: Place['weights']): void {
    const { explorer } = this.#options;
    const classesOf = (name: Place['weights']) =>
      name === ownWeights ? (this.#held?.checked.matching.classes ?? null) : classesOfSet(name);
    const left = classesOf(explorer.place.weights);
    runWithWeights(explorer, weights, { left, taken: classesOf(weights) });
  }

  /** What is kept is looked for again: it may have gone in another tab. */
  show(): void {
    this.#isOpen = true;
    void this.#desk?.lookForKept();
  }

  /** Ends what the dialog has begun: nobody would see how far it is. What an address has asked for goes on. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#visits += 1;
    if (!this.#isLooking && this.#desk?.isBusy) this.#desk.cancel();
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
    const visit = this.#visits;
    const desk = await this.fetchDesk();
    if (visit === this.#visits) await desk.openFiles(files);
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
          choose: (weights) => this.choose(weights),
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
    this.#isLooking = true;
    try {
      await (await this.fetchDesk()).openKept();
    } catch {
      // Without the code that opens files there is none; the notice says so, and the dialog tries again.
    }
    this.#isLooking = false;
    this.#hasLooked = true;
  }
}

function isUnreadable(fault: InferenceFault, { name }: File): boolean {
  if (fault.kind !== 'weights-failed') return false;
  return fault.fault.kind === 'unreadable-file' && fault.fault.file === name;
}
