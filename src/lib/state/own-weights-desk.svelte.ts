import { isAbortError } from '../inference';
import { ownWeights } from '../place';
import {
  checkFiles,
  chooseConventions,
  KeptFiles,
  runConventionsOf,
  WeightFileError,
  type CheckedFiles,
  type ConventionChoices,
  type FileConventions,
  type KeepResult,
  type KeptOwn,
  type WeightFileFault
} from '../weight-files';
import { defaultWeightSet, findCaches } from '../weights';
import type { HeldWeights, OwnWeightsOptions } from './own-weights.svelte';

export type OpeningStatus =
  | { readonly status: 'idle' }
  | {
      readonly status: 'checking';
      readonly name: string;
      readonly loadedBytes: number;
      /** Null until the file has told. */
      readonly totalBytes: number | null;
    }
  | {
      readonly status: 'failed';
      readonly name: string;
      readonly fault: WeightFileFault;
      /** What was found all the same; null where it is no Inception V3. */
      readonly checked: CheckedFiles | null;
    };

export type KeepingStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'keeping' }
  | { readonly status: 'failed'; readonly reason: Exclude<KeepResult, 'kept'> };

interface DeskParts extends OwnWeightsOptions {
  readonly held: () => HeldWeights | null;
  readonly hold: (held: HeldWeights | null) => void;
}

/** Opens a reader's files, changes how they are read, and keeps them on the device. A file that will not do changes nothing. */
export class OwnWeightsDesk {
  readonly #parts: DeskParts;
  readonly #shelf: KeptFiles;
  #opening = $state.raw<OpeningStatus>({ status: 'idle' });
  #keeping = $state.raw<KeepingStatus>({ status: 'idle' });
  #kept = $state.raw<KeptOwn | null>(null);
  #controller: AbortController | null = null;
  #serial = 0;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#shelf = new KeptFiles(parts.caches ?? findCaches(globalThis), parts.weightsUrl());
  }

  get opening(): OpeningStatus {
    return this.#opening;
  }

  get keeping(): KeepingStatus {
    return this.#keeping;
  }

  /** What is on this device, whether it is in use or not; null for nothing, or before anybody looked. */
  get kept(): { readonly name: string; readonly sizeBytes: number } | null {
    if (this.#kept === null) return null;
    const { files } = this.#kept;
    return { name: files[0].name, sizeBytes: files.reduce((sum, { size }) => sum + size, 0) };
  }

  get isHeldKept(): boolean {
    const held = this.#parts.held();
    return held !== null && this.#kept?.files[0] === held.checked.files[0];
  }

  /** How the file in use is read; null where there is none. */
  get conventions(): FileConventions | null {
    const held = this.#parts.held();
    return held && chooseConventions(held.checked.conventions, held.choices);
  }

  /** Opens files and runs them where they will do. Never rejects. */
  async openFiles(files: readonly File[]): Promise<void> {
    const checked = await this.#check(files);
    if (checked === null) return;
    this.#hold(checked, {});
    this.use();
  }

  /** Opens what an earlier visit has kept; the place stays as it is. Never rejects. */
  async openKept(): Promise<void> {
    const kept = await this.lookForKept();
    const checked = kept && (await this.#check(kept.files));
    if (checked) this.#hold(checked, kept.choices);
  }

  /** Looks what an earlier visit has kept. Never rejects. */
  async lookForKept(): Promise<KeptOwn | null> {
    this.#kept ??= await this.#shelf.read();
    return this.#kept;
  }

  /** Runs the file at hand, in a network of as many classes as it has. */
  use(): void {
    const held = this.#parts.held();
    if (held === null) return;
    const { explorer } = this.#parts;
    const { classes } = held.checked.matching;
    if (classes !== null && classes !== explorer.place.config.numClasses) {
      explorer.configure({ numClasses: classes });
    }
    explorer.set({ weights: ownWeights });
  }

  cancel(): void {
    this.#controller?.abort(new DOMException('The reader has cancelled it.', 'AbortError'));
    this.#controller = null;
    this.#opening = { status: 'idle' };
  }

  /** Reads the file at hand in another way; what was found in it again where it is undefined. */
  choose(change: ConventionChoices): void {
    const held = this.#parts.held();
    if (held === null) return;
    const choices = dropUndefined({ ...held.choices, ...change });
    this.#rehold(held.checked, choices);
    if (!this.isHeldKept || this.#kept === null) return;
    this.#kept = { ...this.#kept, choices };
    void this.#shelf.choose(choices);
  }

  /** Keeps the file at hand for the next visit, in place of another one. Never rejects. */
  async keep(): Promise<void> {
    const held = this.#parts.held();
    if (held === null || this.#keeping.status === 'keeping') return;
    this.#keeping = { status: 'keeping' };
    const kept = { files: held.checked.files, choices: held.choices };
    const result = await this.#shelf.write(kept);
    this.#kept = result === 'kept' ? kept : null;
    this.#keeping = result === 'kept' ? { status: 'idle' } : { status: 'failed', reason: result };
  }

  /** The file at hand stays until the page is left. Never rejects. */
  async removeKept(): Promise<void> {
    await this.#shelf.remove();
    this.#kept = null;
    this.#keeping = { status: 'idle' };
  }

  /** Back to the weights that come with the page; what is kept stays. */
  forget(): void {
    this.cancel();
    const { explorer } = this.#parts;
    if (explorer.place.weights === ownWeights) explorer.set({ weights: defaultWeightSet });
    this.#parts.hold(null);
  }

  /** Null where the files will not do, or the check was cancelled. */
  async #check(files: readonly File[]): Promise<CheckedFiles | null> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    const name = files.find(({ name }) => /\.json$/i.test(name))?.name ?? files[0].name;
    const tell = (status: OpeningStatus) => {
      if (!signal.aborted) this.#opening = status;
    };
    tell({ status: 'checking', name, loadedBytes: 0, totalBytes: null });
    try {
      const checked = await checkFiles(files, {
        signal,
        networkOf: this.#parts.networkOf,
        onprogress: (progress) => tell({ status: 'checking', name, ...progress })
      });
      if (signal.aborted) return null;
      const { fault } = checked;
      tell(fault === null ? { status: 'idle' } : { status: 'failed', name, fault, checked });
      return fault === null ? checked : null;
    } catch (error) {
      if (isAbortError(error)) return null;
      if (!(error instanceof WeightFileError)) throw error;
      tell({ status: 'failed', name, fault: error.fault, checked: null });
      return null;
    }
  }

  #hold(checked: CheckedFiles, choices: ConventionChoices): void {
    this.#serial += 1;
    this.#keeping = { status: 'idle' };
    this.#rehold(checked, choices);
  }

  #rehold(checked: CheckedFiles, choices: ConventionChoices): void {
    const conventions = runConventionsOf(chooseConventions(checked.conventions, choices));
    const id = `${this.#serial} ${JSON.stringify(conventions)}`;
    const { files } = checked;
    this.#parts.hold({
      name: files[0].name,
      checked,
      choices,
      weights: { id, files, conventions }
    });
  }
}

function dropUndefined(choices: ConventionChoices): ConventionChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
