import { untrack } from 'svelte';
import type { PhotoId } from '../photos';
import type { PixelSize } from '../pixels';
import { formatNetwork, type Place } from '../place';
import { afterMs } from '../scheduling';
import {
  defaultWeightSet,
  findMisfit,
  keyOfWeights,
  type ChosenWeights,
  type Misfit
} from '../weights';
import type { EditedNetwork } from '../what-ifs';
import type { Explorer } from './explorer.svelte';
import { listHeldScopes } from './held-results';
import type { InferenceRun } from './inference-run.svelte';
import type { OwnWeightsDoor } from './own-weights.svelte';
import type { PhotoState } from './photo.svelte';
import { isFrame, pictureKey, placeOf, type PhotoSource } from './photo-source';

interface RunParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  readonly weights: Pick<OwnWeightsDoor, 'chosen'>;
}

/** The run that the page should show. Equal keys mean the same maps. */
interface WantedRun {
  readonly key: string;
  readonly network: EditedNetwork;
  readonly picture: PhotoSource;
  readonly inputSize: PixelSize;
  readonly weights: ChosenWeights;
  readonly weightsKey: string;
  readonly backend: Place['backend'];
  readonly attempt: number;
  /** Why it cannot be had. */
  readonly obstacle: Misfit | null;
}

/** A reader who drags a slider should not start a run at every step of it. */
const settleMs = 400;

/** What “Run” shows where the reader has not chosen a photo. */
const firstPhoto: PhotoId = 'cat';

const nothing: ReadonlySet<string> = new Set<string>();

/**
 * Derives the run that is wanted from place and photo, and makes it the one that runs. Whatever changes the place, a
 * menu, a link or Back, leads here; nothing else starts a run. Made while a component or an effect root is set up, and
 * ended with it.
 */
export class RunReconciler {
  readonly #explorer: Explorer;
  readonly #photo: PhotoState;
  readonly #run: InferenceRun;
  readonly #weights: RunParts['weights'];
  /** Grows when the reader asks for the same run again. */
  #attempt = $state(0);
  /** The run that is waited for, or that had no picture. */
  #pursuit: { readonly controller: AbortController; readonly wanted: WantedRun } | null = null;
  #callOff: () => void = () => undefined;
  /** What the maps at hand were computed for; some of them may have gone since. */
  #started: WantedRun | null = null;
  #isPartial = false;
  /** What the run that is set aside was computed for. */
  #aside: WantedRun | null = null;

  readonly #obstacle = $derived.by(() => {
    const { network, standard } = this.#explorer;
    const weights = this.#weights.chosen ?? defaultWeightSet;
    return findMisfit(weights, { network, trained: standard });
  });

  /** The one to run, asked for or named by the place; null where there is none. */
  readonly #picture = $derived.by(() => {
    return this.#photo.asked ?? this.#photo.find(this.#explorer.place.photo);
  });

  readonly #wanted: WantedRun | null = $derived.by(() => {
    const { place, network } = this.#explorer;
    const { backend } = place;
    const weights = this.#weights.chosen;
    const picture = this.#picture;
    if (picture === null || weights === null) return null;
    const weightsKey = keyOfWeights(weights);
    const { inputHeight: height, inputWidth: width } = network.config;
    const inputSize = { width, height };
    const attempt = this.#attempt;
    const key = [
      pictureKey(picture, inputSize),
      formatNetwork(network),
      weightsKey,
      backend,
      attempt
    ].join(' ');
    const obstacle = this.#obstacle;
    const set = { weights, weightsKey };
    return { key, network, picture, inputSize, ...set, backend, attempt, obstacle };
  });

  constructor({ explorer, photo, run, weights }: RunParts) {
    this.#explorer = explorer;
    this.#photo = photo;
    this.#run = run;
    this.#weights = weights;
    $effect(() => {
      const wanted = this.#wanted;
      untrack(() => this.#pursue(wanted));
    });
    $effect(() => () => this.#quit());
  }

  /** Why the chosen weights cannot run this network; null where they can. */
  get obstacle(): Misfit | null {
    return this.#obstacle;
  }

  /** What the page is to show of a run; null where nothing is to run. */
  get wanted(): Pick<WantedRun, 'network' | 'picture' | 'weights'> | null {
    return this.#wanted;
  }

  /** Runs the chosen photo once more, or the first one where none is chosen. */
  start(): void {
    if (this.#picture === null) this.#photo.choose(firstPhoto);
    else this.#attempt += 1;
  }

  #pursue(wanted: WantedRun | null): void {
    const latest = this.#pursuit?.wanted ?? this.#started;
    if (wanted !== null && wanted.key === this.#pursuit?.wanted.key) return;
    this.#quit();
    if (wanted === null) return this.#setAside();
    if (wanted.key === this.#started?.key && !this.#isPartial) return;
    const isOtherNetwork = latest !== null && latest.network !== wanted.network;
    if (isOtherNetwork) {
      this.#run.keepOnly(this.#heldFor(wanted));
      this.#isPartial = true;
    }
    const controller = new AbortController();
    this.#pursuit = { controller, wanted };
    const reach = () => void this.#reach(wanted, controller.signal);
    if (isOtherNetwork) this.#callOff = afterMs(settleMs)(reach);
    else reach();
  }

  async #reach(wanted: WantedRun, signal: AbortSignal): Promise<void> {
    const { picture, inputSize, network, weights, backend, obstacle } = wanted;
    const isShown = await this.#photo.bring(picture, inputSize, signal);
    if (signal.aborted) return;
    if (!isShown) {
      // What was asked for gives way to the photo before it, whose maps are still there. Of one that a link named
      // there are none; “Run” asks for it again.
      if (this.#photo.asked === null) this.#forget();
      this.#photo.withdraw();
      return;
    }
    const held = this.#heldFor(wanted);
    const isNextFrame = this.#isNextFrame(wanted);
    this.#pursuit = null;
    this.#started = wanted;
    this.#isPartial = false;
    this.#explorer.setPhoto(placeOf(picture));
    this.#photo.withdraw();
    const isAside = this.#aside?.key === wanted.key;
    this.#aside = null;
    if (isAside && this.#run.bringBack()) return;
    if (isNextFrame) this.#run.keepInPassing();
    else this.#run.keepOnly(held);
    const image = this.#photo.pixels;
    if (obstacle !== null) this.#run.refuse({ kind: 'weights-misfit', misfit: obstacle });
    else if (image !== null) {
      const { config, edits } = network;
      await this.#run.start({ image, weightSet: weights, config, edits }, backend);
    }
  }

  /** Of the maps at hand, those that the wanted run would bring again: a new network shares its first ops with the old one. */
  #heldFor(wanted: WantedRun): ReadonlySet<string> {
    const started = this.#started;
    const isComparable =
      started !== null &&
      pictureKey(started.picture, started.inputSize) ===
        pictureKey(wanted.picture, wanted.inputSize) &&
      started.weightsKey === wanted.weightsKey &&
      started.backend === wanted.backend &&
      started.attempt === wanted.attempt;
    return isComparable ? listHeldScopes(started.network, wanted.network) : nothing;
  }

  /** The same run of the camera's next frame: its maps take the place of those before, and none is missed meanwhile. */
  #isNextFrame({ picture, inputSize, network, weightsKey, backend }: WantedRun): boolean {
    const started = this.#started;
    return (
      isFrame(picture) &&
      started !== null &&
      isFrame(started.picture) &&
      started.inputSize.width === inputSize.width &&
      started.inputSize.height === inputSize.height &&
      started.network === network &&
      started.weightsKey === weightsKey &&
      started.backend === backend
    );
  }

  /** Nothing is to be shown, as between two steps of a lecture: the way back costs no second run. */
  #setAside(): void {
    if (this.#started === null) {
      if (this.#aside === null) this.#run.forget();
      return;
    }
    if (this.#isPartial) return this.#forget();
    this.#aside = this.#started;
    this.#started = null;
    this.#run.setAside();
  }

  #forget(): void {
    this.#aside = null;
    this.#started = null;
    this.#run.forget();
  }

  /** Ends waiting and opening, not the run. */
  #quit(): void {
    this.#callOff();
    this.#pursuit?.controller.abort();
    this.#pursuit = null;
  }
}
