import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { SampleId } from '../photos';
import { formatNetwork } from '../place';
import type {
  PictureOrigin,
  PrecomputedChannel,
  PrecomputedOutput,
  PrecomputedPictures
} from '../precomputed';
import { runInTasks } from '../scheduling';
import { bundledWeights } from '../weights';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { PhotoState } from './photo.svelte';
import type { RunReconciler } from './run-reconciler.svelte';

/** Fetches the pictures of a sample. Rejects where they cannot be had. */
export type FetchPictures = (photo: SampleId) => Promise<PrecomputedPictures>;

/** From files that lie at this address. */
export function createPictureFetcher(pictureUrl: (file: string) => string): FetchPictures {
  return async (photo) => {
    // Its reader comes with the first file.
    const [{ decodePictureFile }, response] = await Promise.all([
      import('../precomputed'),
      fetch(pictureUrl(`${photo}.bin`))
    ]);
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
    return decodePictureFile(new Uint8Array(await response.arrayBuffer()));
  };
}

interface PrecomputedParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  readonly runner: RunReconciler;
  readonly fetchPictures: FetchPictures;
}

/** Each picture is a node of the drawing that changes: of so many a task stays short. */
const mostPerTask = 44;

const none: readonly PrecomputedChannel[] = [];

/**
 * Pictures that ship with the samples, for where the run has not come to yet. They are shown only of what they were made
 * of: a sample, the standard network, the bundled weights. The run knows nothing of them, so nothing can take one
 * for a result. Where they cannot be had, the drawing does without.
 */
export class Precomputed {
  readonly #parts: PrecomputedParts;
  #held = $state.raw<Partial<Record<SampleId, PrecomputedPictures>>>({});
  readonly #coming: Partial<Record<SampleId, boolean>> = {};
  /** Those that the drawing has taken up so far. */
  readonly #taken = new SvelteMap<string, PrecomputedOutput>();
  #filling: AbortController | null = null;

  /** The sample whose pictures are true of the run that is wanted. */
  readonly #wanted: SampleId | null = $derived.by(() => {
    const { explorer, runner } = this.#parts;
    const { wanted } = runner;
    if (wanted === null || wanted.picture.kind !== 'sample') return null;
    const isStandard = formatNetwork(wanted.network) === formatNetwork(explorer.standard);
    return isStandard && wanted.weights === bundledWeights ? wanted.picture.id : null;
  });

  /** Null while another photo is still to be seen, or none could be opened. */
  readonly #pictures: PrecomputedPictures | null = $derived.by(() => {
    const wanted = this.#wanted;
    const { photo } = this.#parts;
    const seen = photo.source ?? photo.chosen;
    if (wanted === null || seen?.kind !== 'sample' || seen.id !== wanted) return null;
    return this.#held[wanted] ?? null;
  });

  readonly #isSeen: boolean = $derived.by(() => {
    const scopes = [...(this.#pictures?.outputs.keys() ?? [])];
    return scopes.some((scope) => this.get(scope) !== undefined);
  });

  constructor(parts: PrecomputedParts) {
    this.#parts = parts;
    $effect(() => {
      const wanted = this.#wanted;
      if (wanted !== null) untrack(() => this.expect(wanted));
    });
    $effect(() => {
      const pictures = this.#pictures;
      untrack(() => this.#takeUp(pictures));
    });
    $effect(() => () => this.#filling?.abort());
  }

  /** What the pictures in the drawing were made with; null where it has none, or none any more. */
  get origin(): PictureOrigin | null {
    return this.#isSeen ? (this.#pictures?.origin ?? null) : null;
  }

  /** Undefined where there is none, or the run has brought its own. */
  get(scope: string): PrecomputedOutput | undefined {
    if (this.#parts.run.results.has(scope)) return undefined;
    const output = this.#taken.get(scope);
    return output === this.#pictures?.outputs.get(scope) ? output : undefined;
  }

  /** The strongest channels of an op, while the run has not brought all of them. */
  channelsOf(scope: string): readonly PrecomputedChannel[] {
    return this.get(scope)?.channels ?? none;
  }

  /** Fetches the pictures of a sample that is about to be chosen. Where it fails, the next asking tries again. */
  expect(photo: SampleId): void {
    if (this.#held[photo] !== undefined || this.#coming[photo] === true) return;
    this.#coming[photo] = true;
    this.#parts
      .fetchPictures(photo)
      .then((pictures) => void (this.#held = { ...this.#held, [photo]: pictures }))
      .catch(() => undefined)
      .finally(() => (this.#coming[photo] = false));
  }

  #takeUp(pictures: PrecomputedPictures | null): void {
    this.#filling?.abort();
    this.#filling = null;
    this.#taken.clear();
    if (pictures === null) return;
    this.#filling = new AbortController();
    void runInTasks(this.#takeInSteps(pictures), this.#filling.signal);
  }

  *#takeInSteps({ outputs }: PrecomputedPictures): Generator<void, void> {
    let count = 0;
    for (const [scope, output] of outputs) {
      this.#taken.set(scope, output);
      if (++count % mostPerTask === 0) yield;
    }
  }
}
