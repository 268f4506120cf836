import type { BackendChoice, RunRequest } from '../inference/engine';
import type { Edit } from '../what-ifs';
import type { NetworkConfiguration } from '../network';
import { hiddenScope, type PracticeChoice } from '../practice';
import { isPhotoId, type PhotoId, type PixelSize } from '../photos';
import { findMisfit, type WeightSetName } from '../weights';
import { describeMisfit } from './engine-sentences';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { PhotoState } from './photo.svelte';
import type { Place } from './place';

interface WorkbenchParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
}

/** A reader who drags a slider should not start a run at every step of it. */
const settleMs = 400;

/** What “Run” shows where the reader has not chosen a photo. */
const firstPhoto: PhotoId = 'cat';

/** Joins place, photo and run: a choice in one of them has its effect in the others. */
export class Workbench {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  readonly #obstacle = $derived.by(() => {
    const { place, network, standard } = this.explorer;
    const misfit = findMisfit(place.weights, { network, trained: standard });
    return misfit === null ? null : describeMisfit(misfit);
  });
  readonly #hidden = $derived.by(() => {
    const { place, network, selectedId } = this.explorer;
    if (place.panel !== 'practice') return null;
    const scope = hiddenScope(network, place.practice, selectedId);
    return scope === this.#revealed ? null : scope;
  });
  #revealed = $state.raw<string | null>(null);
  #hovered = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ explorer, photo, run }: WorkbenchParts) {
    this.explorer = explorer;
    this.photo = photo;
    this.run = run;
  }

  get inputSize(): PixelSize {
    const { inputHeight, inputWidth } = this.explorer.network.config;
    return { width: inputWidth, height: inputHeight };
  }

  /** Why the chosen weights cannot run this network; null where they can. */
  get obstacle(): string | null {
    return this.#obstacle;
  }

  /** Op or end point that a panel is pointing at, to be marked elsewhere. */
  get hovered(): string | null {
    return this.#hovered;
  }

  /** Scope of the op that is being asked about: its numbers stay hidden until the answer stands. */
  get hiddenScope(): string | null {
    return this.#hidden;
  }

  /** What the reader has to know and is told nowhere else. */
  get notices(): readonly string[] {
    const { fault, notes, place } = this.explorer;
    const isTold = place.isConfiguring || place.panel === 'what-if';
    return fault === null || isTold ? notes : [...notes, fault.message];
  }

  /** Puts the notices away, and with them what could not be built. */
  dismissNotices(): void {
    this.explorer.dismissNotes();
    if (this.explorer.fault !== null) this.returnToLastGood();
  }

  hover(id: string | null): void {
    this.#hovered = id;
  }

  practise(choice: PracticeChoice): void {
    this.#revealed = null;
    this.explorer.practise(choice);
  }

  /** The question about this op has been answered. */
  reveal(scope: string): void {
    this.#revealed = scope;
  }

  configure(change: Partial<NetworkConfiguration>): void {
    this.#changeNetwork(() => this.explorer.configure(change));
  }

  resetConfiguration(): void {
    this.#changeNetwork(() => this.explorer.resetConfiguration());
  }

  setEdits(edits: readonly Edit[]): void {
    this.#changeNetwork(() => this.explorer.setEdits(edits));
  }

  returnToLastGood(): void {
    this.#changeNetwork(() => this.explorer.returnToLastGood());
  }

  /** Follows a link or the Back button; a photo named there is run, since the link was made after it ran. */
  async adopt(place: Place, notes: readonly string[]): Promise<void> {
    this.#changeNetwork(() => this.explorer.adopt(place, notes));
    void this.run.chooseBackend(place.backend);
    const { photo } = place;
    if (photo === null || !isPhotoId(photo) || this.#isShowing(photo)) return;
    if (await this.photo.choose(photo, this.inputSize)) await this.#start();
  }

  /** Runs the chosen photo, or the first one where none is chosen. Settles when the run has ended. */
  async runPhoto(): Promise<void> {
    const isReady = this.photo.pixels !== null;
    if (isReady || (await this.photo.choose(firstPhoto, this.inputSize))) await this.usePhoto();
  }

  /** Runs what the reader has just chosen and puts it in the address. */
  async usePhoto(): Promise<void> {
    this.explorer.setPhoto(this.photo.photoId);
    await this.#start();
  }

  async chooseBackend(backend: BackendChoice): Promise<void> {
    this.explorer.setBackend(backend);
    await this.run.chooseBackend(backend);
  }

  async chooseWeights(weights: WeightSetName): Promise<void> {
    this.explorer.setWeights(weights);
    if (this.run.status.status !== 'idle') await this.#start();
  }

  /** Maps of another network are not this one's: they go, and what had been run runs again once it is settled. */
  #changeNetwork(change: () => void): void {
    const before = this.explorer.network;
    const wasRun = this.run.status.status !== 'idle' || this.#timer !== undefined;
    change();
    if (this.explorer.network === before || !wasRun) return;
    this.run.forget();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#start();
    }, settleMs);
  }

  async #start(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.obstacle !== null) return this.run.refuse(this.obstacle);
    const { pixels } = this.photo;
    if (pixels !== null && !hasSize(pixels, this.inputSize)) {
      if (!(await this.photo.resize(this.inputSize))) return;
    }
    const request = this.#request();
    if (request !== null) await this.run.start(request);
  }

  #request(): RunRequest | null {
    const { pixels } = this.photo;
    if (pixels === null) return null;
    const { network, place } = this.explorer;
    const { config, edits } = network;
    return { image: pixels, weightSet: place.weights, config, edits };
  }

  #isShowing(photo: PhotoId): boolean {
    const { chosen } = this.photo;
    return chosen !== null && chosen.kind !== 'own' && chosen.id === photo;
  }
}

function hasSize(pixels: PixelSize, { width, height }: PixelSize): boolean {
  return pixels.width === width && pixels.height === height;
}
