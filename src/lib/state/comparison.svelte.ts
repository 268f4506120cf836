import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import {
  formatAgainst,
  formatOff,
  listCurve,
  resolveOff,
  type CurvePoint,
  type OffPart
} from '../comparisons';
import { faultOf, type OpDifference } from '../inference';
import type { ImagePixels } from '../pixels';
import { afterMs, Turn, type Schedule } from '../scheduling';
import type { Tensor } from '../tensors';
import type { Camera } from './camera.svelte';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import type { PhotoState } from './photo.svelte';
import { SecondPicture, SecondPictureError, type ComparisonFault } from './second-picture.svelte';

interface ComparisonParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  readonly camera: Pick<Camera, 'live'>;
  /** Groups the differences that arrive within some milliseconds; a timer where not given. */
  readonly schedule?: Schedule;
}

export type ComparisonStatus =
  | { readonly status: 'off' }
  /** For a run that is done. */
  | { readonly status: 'waiting' }
  /** Until the camera is no longer live: its frames would never be done. */
  | { readonly status: 'paused' }
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
  readonly second: SecondPicture;
  readonly #explorer: Explorer;
  readonly #run: InferenceRun;
  #status = $state.raw<ComparisonStatus>({ status: 'off' });
  readonly #differences = new SvelteMap<string, OpDifference>();
  #picture = $state.raw<ImagePixels | null>(null);
  /** Grows with every pass that is begun. */
  #serial = $state(0);
  #attempt = $state(0);
  /** The engine holds a pass. */
  #isHeld = false;
  #controller: AbortController | null = null;
  #arrived: OpDifference[] = [];
  #progress: ComparisonStatus | null = null;
  /** How the pass has ended, until all of it is shown. */
  #outcome: ComparisonStatus | null = null;
  readonly #turn: Turn;

  readonly #asked = $derived.by(() => {
    const { against, misread, off } = this.#explorer.place;
    if (against === null && off.length === 0 && misread.length === 0) return null;
    const own = against?.kind === 'own' ? this.second.own?.serial : undefined;
    return [against && formatAgainst(against), own, formatOff(off), misread.join()].join(' ');
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

  constructor({ explorer, photo, run, camera, schedule = afterMs(turnMs) }: ComparisonParts) {
    this.#explorer = explorer;
    this.second = new SecondPicture({ explorer, photo });
    this.#run = run;
    this.#turn = new Turn(() => this.#takeTurn(), schedule);
    $effect(() => {
      const idle = this.#asked === null ? 'off' : camera.live !== null ? 'paused' : 'waiting';
      const isReady = this.#summary !== null;
      void this.#attempt;
      untrack(() => this.#pursue(idle, isReady));
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

  /** `idle`: what it is while it does not compute; only one that is `waiting` may begin. */
  #pursue(idle: 'off' | 'paused' | 'waiting', isReady: boolean): void {
    this.#quit();
    this.#differences.clear();
    this.#picture = null;
    if (idle !== 'waiting' || !isReady) {
      this.#status = { status: idle };
      if (idle === 'off') this.#release();
      return;
    }
    this.#serial += 1;
    this.#status = { status: 'opening' };
    const controller = new AbortController();
    this.#controller = controller;
    void this.#compute(controller.signal);
  }

  async #compute(signal: AbortSignal): Promise<void> {
    const { against, misread } = this.#explorer.place;
    const { switchedOff } = this.#off;
    try {
      const image = await this.second.open(against, signal);
      if (signal.aborted) return;
      this.#picture = image;
      this.#isHeld = true;
      await this.#run.compare(
        { image, switchedOff, misread },
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

  /** Pass B has no reader any more. */
  #release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    // Where the device was lost, pass B went with it.
    this.#run.endComparison().catch(() => undefined);
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

function toFault(error: unknown): ComparisonFault {
  if (error instanceof SecondPictureError) return error.fault;
  return { kind: 'inference', fault: faultOf(error) };
}
