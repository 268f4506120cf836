import { isAbortError } from '../inference';
import { ownWeights, type Place } from '../place';
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
  type StoredOwn,
  type WeightFileFault
} from '../weight-files';
import { defaultWeightSet, findCaches } from '../weights';
import type { HeldWeights, OwnWeightsOptions } from './own-weights.svelte';
import { WeightsDownload, type FetchedFrom } from './weights-download.svelte';

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
      /** Names of files that were given as well, and not read. */
      readonly unread: readonly string[];
    };

export type KeepingStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'keeping' }
  | { readonly status: 'failed'; readonly reason: Exclude<KeepResult, 'kept'> };

interface DeskParts extends OwnWeightsOptions {
  readonly held: () => HeldWeights | null;
  readonly hold: (held: HeldWeights | null) => void;
  /** Turns the page to a set of the site, or to what is held. */
  readonly choose: (weights: Place['weights']) => void;
}

/** Opens a reader's files, changes how they are read, and keeps them on the device. A file that will not do changes nothing. */
export class OwnWeightsDesk {
  readonly #parts: DeskParts;
  readonly #shelf: KeptFiles;
  readonly download: WeightsDownload;
  #opening = $state.raw<OpeningStatus>({ status: 'idle' });
  #keeping = $state.raw<KeepingStatus>({ status: 'idle' });
  #kept = $state.raw<StoredOwn | null>(null);
  #controller: AbortController | null = null;
  /** Settles once what is being kept has been, or could not be. */
  #writing: Promise<unknown> = Promise.resolve();
  #serial = 0;
  #copy = 0;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#shelf = new KeptFiles(parts.caches ?? findCaches(globalThis), parts.weightsUrl());
    this.download = new WeightsDownload({
      createWorker: parts.createDownloadWorker,
      open: (file, from) => this.openFiles([file], from)
    });
  }

  get opening(): OpeningStatus {
    return this.#opening;
  }

  /** Fetches or checks. */
  get isBusy(): boolean {
    return this.#opening.status === 'checking' || this.download.state.status === 'fetching';
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
  async openFiles(files: readonly File[], from: FetchedFrom | null = null): Promise<void> {
    const checked = await this.#check(files, from);
    if (checked === null) return;
    this.#hold(checked, {}, from);
    this.use();
  }

  /** Opens what an earlier visit has kept; the place stays as it is. False where it will not do. Never rejects. */
  async openKept(): Promise<boolean> {
    const kept = await this.lookForKept();
    const checked = kept && (await this.#check(kept.files));
    if (checked) this.#hold(checked, kept.choices);
    return Boolean(checked);
  }

  /** Looks what is kept on the device: by an earlier visit, or by another page that is open now. Never rejects. */
  async lookForKept(): Promise<StoredOwn | null> {
    await this.#writing;
    const known = this.#kept;
    if (known !== null && (await this.#shelf.holds(known))) return this.#kept;
    const found = await this.#shelf.read();
    // What has been kept or removed here meanwhile is newer.
    if (this.#kept === known) this.#kept = found;
    return this.#kept;
  }

  /** Runs the file at hand, in a network of as many classes as it has. */
  use(): void {
    if (this.#parts.held() !== null) this.#parts.choose(ownWeights);
  }

  /** Ends fetching and checking. */
  cancel(): void {
    this.download.cancel();
    this.#controller?.abort(new DOMException('The reader has cancelled it.', 'AbortError'));
    this.#controller = null;
    this.#opening = { status: 'idle' };
  }

  /** Reads the file at hand in another way; what was found in it again where it is undefined. */
  choose(change: ConventionChoices): void {
    const held = this.#parts.held();
    if (held === null) return;
    const choices = dropUndefined({ ...held.choices, ...change });
    this.#rehold({ ...held, choices });
    if (!this.isHeldKept || this.#kept === null) return;
    this.#kept = { ...this.#kept, choices };
    void this.#shelf.choose(choices);
  }

  /** Keeps the file at hand for the next visit, in place of another one, which stays where that fails. Never rejects. */
  async keep(): Promise<void> {
    const held = this.#parts.held();
    if (held === null || this.#keeping.status === 'keeping') return;
    this.#keeping = { status: 'keeping' };
    const { checked, choices } = held;
    const writing = this.#write({ files: checked.files, choices });
    this.#writing = writing;
    const kept = await writing;
    const isKept = typeof kept !== 'string';
    this.#keeping = isKept ? { status: 'idle' } : { status: 'failed', reason: kept };
    if (!isKept) return;
    this.#kept = kept;
    this.#holdCopy(held, kept);
  }

  /** The file at hand stays until the page is left. Never rejects. */
  async removeKept(): Promise<void> {
    await this.#writing;
    await this.#shelf.remove();
    this.#kept = null;
    this.#keeping = { status: 'idle' };
  }

  /** Back to the weights that come with the page; what is kept stays. */
  forget(): void {
    this.cancel();
    const { explorer } = this.#parts;
    if (explorer.place.weights === ownWeights) this.#parts.choose(defaultWeightSet);
    this.#parts.hold(null);
  }

  /** Null where the files will not do, or the check was cancelled. */
  async #check(
    files: readonly File[],
    from: FetchedFrom | null = null
  ): Promise<CheckedFiles | null> {
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
        sha256: from?.sha256,
        networkOf: this.#parts.networkOf,
        onprogress: (progress) => tell({ status: 'checking', name, ...progress })
      });
      if (signal.aborted) return null;
      const { fault, unread } = checked;
      tell(
        fault === null ? { status: 'idle' } : { status: 'failed', name, fault, checked, unread }
      );
      return fault === null ? checked : null;
    } catch (error) {
      if (isAbortError(error)) return null;
      if (!(error instanceof WeightFileError)) throw error;
      const { fault, unread } = error;
      tell({ status: 'failed', name, fault, checked: null, unread });
      return null;
    }
  }

  /** Answers with what is on the device then, or why it is not there. */
  async #write(own: KeptOwn): Promise<StoredOwn | Exclude<KeepResult, 'kept'>> {
    const result = await this.#shelf.write(own);
    if (result !== 'kept') return result;
    return (await this.#shelf.read()) ?? 'no-storage';
  }

  /** From there on what is on the device is read, whatever becomes of the files that were chosen: the same weights, and no new run. */
  #holdCopy({ checked, choices }: HeldWeights, { files }: KeptOwn): void {
    const held = this.#parts.held();
    if (held?.checked !== checked) return;
    this.#copy += 1;
    this.#rehold({ ...held, checked: { ...checked, files } });
    // What was chosen while it was written is kept as well.
    if (held.choices !== choices) this.choose({});
  }

  #hold(checked: CheckedFiles, choices: ConventionChoices, from: FetchedFrom | null = null): void {
    this.#serial += 1;
    this.#keeping = { status: 'idle' };
    this.#rehold({ checked, choices, from });
  }

  #rehold({ checked, choices, from }: Omit<HeldWeights, 'name' | 'weights'>): void {
    const conventions = runConventionsOf(chooseConventions(checked.conventions, choices));
    const id = `${this.#serial} ${JSON.stringify(conventions)}`;
    const { files } = checked;
    this.#parts.hold({
      name: files[0].name,
      checked,
      choices,
      from,
      weights: { id, copy: this.#copy, files, conventions }
    });
  }
}

function dropUndefined(choices: ConventionChoices): ConventionChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
