import { untrack } from 'svelte';
import {
  applyVariant,
  formatAgainst,
  formatOff,
  indexDifferences,
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

const none: readonly OpDifference[] = [];

/** Each showing marks the whole drawing anew. */
const showEveryMs = 120;

/**
 * The pass B beside the run A: derived from the address, and computed once the run is done. Nothing else starts one. Made
 * while a component or an effect root is set up, and ended with it.
 */
export class Comparison {
  readonly #explorer: Explorer;
  readonly #photo: PhotoState;
  readonly #run: InferenceRun;
  #status = $state.raw<ComparisonStatus>({ status: 'off' });
  #differences = $state.raw(none);
  #picture = $state.raw<ImagePixels | null>(null);
  #own = $state.raw<OwnPhoto | null>(null);
  #openFault = $state.raw<PhotoFault | null>(null);
  /** Grows with every pass that is begun. */
  #serial = $state(0);
  #attempt = $state(0);
  #controller: AbortController | null = null;
  #arrived: OpDifference[] = [];
  #progress: ComparisonStatus | null = null;
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

  readonly #curve = $derived.by(() => listCurve(this.#explorer.network, this.#byScope));

  readonly #byScope = $derived.by(() => indexDifferences(this.#differences));

  /** A new one for each run that is done. */
  readonly #summary = $derived.by(() => {
    const { status } = this.#run;
    return status.status === 'done' ? status.summary : null;
  });

  constructor({ explorer, photo, run, schedule = afterMs(showEveryMs) }: ComparisonParts) {
    this.#explorer = explorer;
    this.#photo = photo;
    this.#run = run;
    this.#turn = new Turn(() => this.#show(), schedule);
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

  /** By scope, as far as they have been computed. */
  get differences(): ReadonlyMap<string, OpDifference> {
    return this.#byScope;
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
    this.#differences = none;
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

  #end(signal: AbortSignal, status: ComparisonStatus): void {
    if (signal.aborted) return;
    this.#turn.cancel();
    this.#show();
    this.#controller = null;
    this.#status = status;
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

  #show(): void {
    if (this.#arrived.length > 0) {
      this.#differences = [...this.#differences, ...this.#arrived];
      this.#arrived = [];
    }
    if (this.#progress !== null) this.#status = this.#progress;
    this.#progress = null;
  }

  #quit(): void {
    this.#controller?.abort(new DOMException('Another comparison is wanted.', 'AbortError'));
    this.#controller = null;
    this.#turn.cancel();
    this.#arrived = [];
    this.#progress = null;
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
