import { untrack } from 'svelte';
import type { InferenceEngine } from '../inference';
import type { Lecture, ShippedName } from '../lectures';
import { ownPhoto, type HistoryRule, type Place, type Theme } from '../place';
import { loadSelfCheck } from '../self-check';
import { Attention } from './attention.svelte';
import { Camera, type CameraTools } from './camera.svelte';
import { Comparison } from './comparison.svelte';
import { DrawingPage, type Surroundings } from './drawing-page.svelte';
import { InferenceRun } from './inference-run.svelte';
import { LectureDoor } from './lecture-door.svelte';
import type { Notice } from './notices';
import { OwnWeightsDoor, type OwnWeightsOptions } from './own-weights.svelte';
import type { PhotoShelf } from './photo-source';
import { PhotoSet } from './photo-set.svelte';
import { PhotoState, type PhotoTools } from './photo.svelte';
import { PinShelf } from './pin-shelf.svelte';
import { Precomputed, type FetchPictures } from './precomputed.svelte';
import type { ReaderStorage } from './reader-storage';
import { RunReconciler } from './run-reconciler.svelte';
import { SelfCheck } from './self-check.svelte';
import type { ShownOutputs } from './shown-outputs';
import { WeightsInfo } from './weights-info.svelte';

export interface ExplorerSurroundings extends Surroundings {
  /** Called at the first run: nothing of the engine is fetched before. */
  readonly createEngine: () => Promise<InferenceEngine>;
  readonly photoTools: PhotoTools;
  readonly fetchPictures: FetchPictures;
  readonly photoShelf: PhotoShelf;
  readonly cameraTools: CameraTools;
  /** Where the weights lie; asked for in the browser only. */
  readonly weightsUrl: () => string;
  /** What else opens a reader's own weights; the browser's where not given. */
  readonly ownWeightsTools?: Pick<
    OwnWeightsOptions,
    'caches' | 'networkOf' | 'createDownloadWorker'
  >;
  readonly applyTheme: (theme: Theme) => void;
  /** A lecture that ships, in the language of the page. */
  readonly fetchShippedLecture: (name: ShippedName) => Promise<Lecture>;
  readonly storage: ReaderStorage;
  /** Lasts as long as the tab. */
  readonly tabStorage: ReaderStorage;
}

/** The whole page: the drawing, the photo, and the network that runs on it. */
export class ExplorerPage extends DrawingPage {
  readonly photo: PhotoState;
  readonly photoSet: PhotoSet;
  readonly camera: Camera;
  readonly run: InferenceRun;
  readonly runner: RunReconciler;
  readonly precomputed: Precomputed;
  /** What the drawing shows of each op. All else that is said or asked of outputs goes by `run.results` alone. */
  readonly outputs: ShownOutputs = {
    get: (scope) => this.run.results.get(scope) ?? this.precomputed.get(scope)
  };
  readonly comparison: Comparison;
  readonly pinShelf = new PinShelf();
  readonly attention: Attention;
  readonly ownWeights: OwnWeightsDoor;
  readonly weightsInfo: WeightsInfo;
  readonly selfCheck: SelfCheck;
  readonly lectureDoor: LectureDoor;
  readonly createEngine: ExplorerSurroundings['createEngine'];
  #isOwnPhotoAbsent = $state(false);

  constructor(surroundings: ExplorerSurroundings) {
    super(surroundings);
    const { applyTheme, cameraTools, createEngine, photoShelf, photoTools, weightsUrl } =
      surroundings;
    const { explorer } = this;
    this.createEngine = createEngine;
    this.photo = new PhotoState(photoTools, photoShelf);
    this.photoSet = new PhotoSet(photoTools);
    this.run = new InferenceRun({ createEngine });
    const { ownWeightsTools } = surroundings;
    this.ownWeights = new OwnWeightsDoor({ explorer, weightsUrl, ...ownWeightsTools });
    const { ownWeights: weights, photo, run } = this;
    this.runner = new RunReconciler({ explorer, photo, run, weights });
    const { runner } = this;
    const { fetchPictures } = surroundings;
    this.precomputed = new Precomputed({ explorer, photo, run, runner, fetchPictures });
    this.camera = new Camera({ explorer, photo, run, tools: cameraTools });
    const { camera } = this;
    this.comparison = new Comparison({ explorer, photo, run, camera });
    this.attention = new Attention(explorer);
    this.weightsInfo = new WeightsInfo(weightsUrl);
    this.selfCheck = new SelfCheck({ createEngine, loadTools: loadSelfCheck });
    this.lectureDoor = new LectureDoor({
      explorer,
      visit: (place, rule) => this.#visit(place, rule),
      hasOwnPhoto: () => this.photo.find(ownPhoto) !== null,
      fetchShipped: surroundings.fetchShippedLecture,
      storage: surroundings.storage,
      tabStorage: surroundings.tabStorage
    });
    $effect(() => {
      const { pins } = explorer.place;
      untrack(() => this.pinShelf.retain(pins));
    });
    $effect(() => {
      const { status } = run;
      untrack(() => weights.noteRun(status));
    });
    $effect(() => applyTheme(explorer.place.theme));
    $effect(() => () => this.run.dispose());
    $effect(() => () => this.selfCheck.cancel());
  }

  override get notices(): readonly Notice[] {
    const absent: Notice[] = [];
    if (this.#isOwnPhotoAbsent) absent.push({ kind: 'own-photo-absent' });
    if (this.ownWeights.isAbsent) absent.push({ kind: 'own-weights-absent' });
    return [...absent, ...super.notices];
  }

  override adopt(search: URLSearchParams, at: string | null): void {
    this.photo.withdraw();
    this.ownWeights.expectAgain();
    super.adopt(search, at);
    const { photo } = this.explorer.place;
    this.#isOwnPhotoAbsent = photo === ownPhoto && this.photo.find(photo) === null;
  }

  /** Goes to another place as a whole. What was about to be shown belongs to the place before. */
  #visit(place: Place, rule?: HistoryRule): void {
    this.photo.withdraw();
    this.#isOwnPhotoAbsent = false;
    this.explorer.visit(place, rule);
  }

  override dismissNotices(): void {
    this.#isOwnPhotoAbsent = false;
    this.ownWeights.dismissAbsence();
    super.dismissNotices();
  }
}
