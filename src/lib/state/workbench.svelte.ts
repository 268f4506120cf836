import type { BackendChoice, RunRequest } from '../inference/engine';
import { isPhotoId, type PhotoId, type PixelSize } from '../photos';
import type { WeightSetName } from '../weights';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { PhotoState } from './photo.svelte';
import type { Place } from './place';

interface WorkbenchParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
}

/** What “Run” shows where the reader has not chosen a photo. */
const firstPhoto: PhotoId = 'cat';

/** Joins place, photo and run: a choice in one of them has its effect in the others. */
export class Workbench {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;

  constructor({ explorer, photo, run }: WorkbenchParts) {
    this.explorer = explorer;
    this.photo = photo;
    this.run = run;
  }

  get inputSize(): PixelSize {
    const { inputHeight, inputWidth } = this.explorer.network.config;
    return { width: inputWidth, height: inputHeight };
  }

  /** Follows a link or the Back button; a photo named there is run, since the link was made after it ran. */
  async adopt(place: Place, notes: readonly string[]): Promise<void> {
    this.explorer.adopt(place, notes);
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

  async #start(): Promise<void> {
    const request = this.#request();
    if (request !== null) await this.run.start(request);
  }

  #request(): RunRequest | null {
    const { pixels } = this.photo;
    if (pixels === null) return null;
    return {
      image: pixels,
      weightSet: this.explorer.place.weights,
      config: this.explorer.network.config
    };
  }

  #isShowing(photo: PhotoId): boolean {
    const { chosen } = this.photo;
    return chosen !== null && chosen.kind !== 'own' && chosen.id === photo;
  }
}
