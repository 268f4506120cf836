import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import {
  applyVariant,
  formatAgainst,
  formatOff,
  listCurve,
  resolveOff,
  type Against,
  type CurvePoint,
  type OffPart
} from '../comparisons';
import { faultOf, type InferenceFault, type OpDifference } from '../inference';
import { pickPicture, toPhotoFault, type PhotoFault } from '../photos';
import type { ImagePixels } from '../pixels';
import { ownPhoto } from '../place';
import { afterMs, Turn, type Schedule } from '../scheduling';
import type { Tensor } from '../tensors';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { PhotoState } from './photo.svelte';
import { sourceOf, type OwnPhoto } from './photo-source';

interface ComparisonParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  /** Groups the differences that arrive within some milliseconds; a timer where not given. */
  readonly schedule?: Schedule;
}

export type ComparisonFault =
  | { readonly kind: 'photo'; readonly fault: PhotoFault }
  | { readonly kind: 'inference'; readonly fault: InferenceFault }
  /** The address speaks of a second photo of the reader's own, and there is none on this page. */
  | { readonly kind: 'own-absent' };

export type ComparisonStatus =
  | { readonly status: 'off' }
  /** For a run that is done. */
  | { readonly status: 'waiting' }
  | { readonly status: 'opening' }
  | { readonly status: 'computing'; readonly done: number; readonly total: number }
  | { readonly status: 'done' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly fault: ComparisonFault };

/** Each difference marks the drawing; all of a pass at once would hold up the page. */
const mostPerTurn = 12;
const turnMs = 16;

/**
 * The pass B beside the run A: derived from the address, and computed once the run is done. Nothing else starts one. Made
 * while a component or an effect root is set up, and ended with it.
 */
export class Comparison {
  readonly #explorer: Explorer;
  readonly #photo: PhotoState;
  readonly #run: InferenceRun;
  #status = $state.raw<ComparisonStatus>({ status: 'off' });
  readonly #differences = new SvelteMap<string, OpDifference>();
  #picture = $state.raw<ImagePixels | null>(null);
  #own = $state.raw<OwnPhoto | null>(null);
  #openFault = $state.raw<PhotoFault | null>(null);
  /** Grows with every pass that is begun. */
  #serial = $state(0);
  #attempt = $state(0);
  #controller: AbortController | null = null;
  #arrived: OpDifference[] = [];
  #progress: ComparisonStatus | null = null;
  /** How the pass has ended, until all of it is shown. */
  #outcome: ComparisonStatus | null = null;
  readonly #turn: Turn;

  readonly #asked = $derived.by(() => {
    const { against, off } = this.#explorer.place;
    if (against === null && off.length === 0) return null;
    const own = against?.kind === 'own' ? this.#ownSource()?.serial : undefined;
    return [against && formatAgainst(against), own, formatOff(off)].join(' ');
  });

  readonly #off = $derived.by(() => {
    const { network, place } = this.#explorer;
    return resolveOff(network, place.off);
  });

  readonly #curve = $derived.by(() => listCurve(this.#explorer.network, this.#differences));

  /** A new one for each run that is done. */
  readonly #summary = $derived.by(() => {
    const { status } = this.#run;
    return status.status === 'done' ? status.summary : null;
  });

  constructor({ explorer, photo, run, schedule = afterMs(turnMs) }: ComparisonParts) {
    this.#explorer = explorer;
    this.#photo = photo;
    this.#run = run;
    this.#turn = new Turn(() => this.#takeTurn(), schedule);
    $effect(() => {
      const isAsked = this.#asked !== null;
      const isReady = this.#summary !== null;
      void this.#attempt;
      untrack(() => this.#pursue(isAsked, isReady));
    });
    $effect(() => () => this.#quit());
  }

  get status(): ComparisonStatus {
    return this.#status;
  }

  /** By scope, as far as they have been computed; reading one scope listens to that scope alone. */
  get differences(): ReadonlyMap<string, OpDifference> {
    return this.#differences;
  }

  /** One point for each end point. */
  get curve(): readonly CurvePoint[] {
    return this.#curve;
  }

  /** What the network reads as B; null until it is open. */
  get picture(): ImagePixels | null {
    return this.#picture;
  }

  /** Parts that the address switches off and this network does not have. */
  get unknownParts(): readonly OffPart[] {
    return this.#off.unknown;
  }

  /** Another number for another pass: what was read of the one before no longer holds. */
  get serial(): number {
    return this.#serial;
  }

  /** Name of the reader's second photo; null while there is none. */
  get ownName(): string | null {
    return this.#ownSource()?.name ?? null;
  }

  /** Why the latest file could not be opened as B. */
  get openFault(): PhotoFault | null {
    return this.#openFault;
  }

  /** Opens the first picture of a file input as B. */
  openFiles(files: Iterable<File>): void {
    try {
      const { file } = pickPicture(files);
      const serial = (this.#own?.serial ?? 0) + 1;
      this.#own = { kind: 'own', name: file.name, file, serial };
      this.#openFault = null;
      this.#explorer.set({ against: { kind: 'own' } });
    } catch (error) {
      this.#openFault = toPhotoFault(error);
    }
  }

  cancel(): void {
    if (this.#controller === null) return;
    this.#quit();
    this.#status = { status: 'cancelled' };
  }

  retry(): void {
    this.#attempt += 1;
  }

  /** Output of an op in pass B. Rejects with AbortError or InferenceError. */
  readTensor(scope: string, signal: AbortSignal): Promise<Tensor> {
    return this.#run.readTensor(scope, signal, 'comparison');
  }

  #ownSource(): OwnPhoto | null {
    if (this.#own !== null) return this.#own;
    // The photo that is A is no second one.
    const source = this.#explorer.place.photo === ownPhoto ? null : this.#photo.find(ownPhoto);
    return source?.kind === 'own' ? source : null;
  }

  #pursue(isAsked: boolean, isReady: boolean): void {
    this.#quit();
    this.#differences.clear();
    this.#picture = null;
    if (!isAsked || !isReady) {
      this.#status = { status: isAsked ? 'waiting' : 'off' };
      return;
    }
    this.#serial += 1;
    this.#status = { status: 'opening' };
    const controller = new AbortController();
    this.#controller = controller;
    void this.#compute(controller.signal);
  }

  async #compute(signal: AbortSignal): Promise<void> {
    const { against } = this.#explorer.place;
    const { switchedOff } = this.#off;
    try {
      const image = await this.#open(against, signal);
      if (signal.aborted) return;
      this.#picture = image;
      await this.#run.compare(
        { image, switchedOff },
        {
          signal,
          onprogress: (progress) => {
            if (progress.kind === 'op' && !signal.aborted) this.#note(progress);
          },
          ondifference: (difference) => {
            if (!signal.aborted) this.#arrived.push(difference);
          }
        }
      );
      this.#end(signal, { status: 'done' });
    } catch (error) {
      this.#end(signal, { status: 'failed', fault: toFault(error) });
    }
  }

  /** The pass is over; what has not been shown yet is shown first. */
  #end(signal: AbortSignal, status: ComparisonStatus): void {
    if (signal.aborted) return;
    this.#progress = null;
    this.#outcome = status;
    this.#takeTurn();
  }

  async #open(against: Against | null, signal: AbortSignal): Promise<ImagePixels> {
    const { pixels } = this.#photo;
    if (pixels === null) throw new OpenError({ kind: 'own-absent' });
    if (against === null) return pixels;
    if (against.kind !== 'photo' && against.kind !== 'own') return applyVariant(pixels, against);
    const source = against.kind === 'own' ? this.#ownSource() : sourceOf(against.id);
    if (source === null) throw new OpenError({ kind: 'own-absent' });
    const { width, height } = pixels;
    try {
      return await this.#photo.read(source, { width, height }, signal);
    } catch (error) {
      throw new OpenError({ kind: 'photo', fault: toPhotoFault(error) });
    }
  }

  #note({ done, total }: { readonly done: number; readonly total: number }): void {
    this.#progress = { status: 'computing', done, total };
    this.#turn.ask();
  }

  #takeTurn(): void {
    for (const difference of this.#arrived.splice(0, mostPerTurn)) {
      this.#differences.set(difference.scope, difference);
    }
    if (this.#progress !== null) this.#status = this.#progress;
    this.#progress = null;
    if (this.#arrived.length > 0) this.#turn.ask();
    else if (this.#outcome !== null) this.#finish(this.#outcome);
  }

  #finish(outcome: ComparisonStatus): void {
    this.#turn.cancel();
    this.#controller = null;
    this.#outcome = null;
    this.#status = outcome;
  }

  #quit(): void {
    this.#controller?.abort(new DOMException('Another comparison is wanted.', 'AbortError'));
    this.#controller = null;
    this.#turn.cancel();
    this.#arrived = [];
    this.#progress = null;
    this.#outcome = null;
  }
}

class OpenError extends Error {
  constructor(readonly fault: ComparisonFault) {
    super(fault.kind);
  }
}

function toFault(error: unknown): ComparisonFault {
  if (error instanceof OpenError) return error.fault;
  return { kind: 'inference', fault: faultOf(error) };
}
