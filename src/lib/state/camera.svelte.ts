import { untrack } from 'svelte';
import {
  addMoment,
  browserCamera,
  cameraFaultOf,
  framesPerSecond,
  type CameraFault,
  type CameraFeed
} from '../camera';
import { ownPhoto } from '../place';
import { afterTask } from '../scheduling';
import type { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import { PageVisibility } from './page-visibility';
import type { PhotoState } from './photo.svelte';

export type CameraStatus =
  | { readonly status: 'off' }
  | { readonly status: 'starting' }
  | { readonly status: 'on'; readonly feed: CameraFeed }
  /** Off while the page was hidden; only the reader starts it again. */
  | { readonly status: 'paused'; readonly wasLive: boolean }
  | { readonly status: 'failed'; readonly fault: CameraFault };

/** What is needed of the browser; tests give their own. */
export interface CameraTools {
  open(signal: AbortSignal): Promise<CameraFeed>;
  /** The fault behind a failure. */
  faultOf(error: unknown): CameraFault;
  isHidden(): boolean;
  /** Milliseconds on any clock. */
  now(): number;
}

export function createCameraTools(): CameraTools {
  const visibility = new PageVisibility();
  return {
    // Few readers turn one on.
    open: async (signal) => (await import('../camera')).openCamera(signal),
    faultOf: (error) => cameraFaultOf(error, browserCamera.circumstances()),
    isHidden: () => visibility.isHidden,
    now: () => performance.now()
  };
}

interface CameraParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
  readonly run: InferenceRun;
  readonly tools: CameraTools;
}

interface Live {
  /** The latest frame that was handed on; null before the first. */
  readonly frame: File | null;
  /** When the frames before it were done. */
  readonly doneMs: readonly number[];
}

/**
 * The reader's camera: a still becomes the own photo; live, the next frame does as soon as the run of the one before, and
 * what is read of it, has ended. It starts by the reader's click alone, and is off when left. Made while a component or
 * an effect root is set up, and ended with it.
 */
export class Camera {
  readonly #parts: CameraParts;
  #status = $state.raw<CameraStatus>({ status: 'off' });
  #live = $state.raw<Live | null>(null);
  #isTaking = $state(false);
  #controller: AbortController | null = null;

  /** The reader has turned to another picture, or the run of a frame has failed or was cancelled. */
  readonly #isLiveLeft = $derived.by(() => {
    const { explorer, photo, run } = this.#parts;
    const frame = this.#live?.frame ?? null;
    if (frame === null) return false;
    if (photo.fault !== null || fileOf(photo.chosen) !== frame) return true;
    if (photo.asked !== null || photo.status.status === 'loading') return false;
    const { status } = run.status;
    return explorer.place.photo !== ownPhoto || status === 'failed' || status === 'cancelled';
  });

  readonly #isFrameDue = $derived.by(() => {
    const { photo, run } = this.#parts;
    if (this.#live === null || this.#status.status !== 'on' || this.#isTaking) return false;
    if (this.#live.frame === null) return true;
    const isOpen = photo.asked === null && photo.status.status === 'ready';
    return isOpen && run.status.status === 'done' && !run.isAsked && !this.#isLiveLeft;
  });

  constructor(parts: CameraParts) {
    this.#parts = parts;
    $effect(() => {
      if (parts.tools.isHidden()) untrack(() => this.#pause());
    });
    $effect(() => {
      if (this.#isLiveLeft) untrack(() => this.stopLive());
    });
    // In a task of its own: what reads the maps of the run that has just ended has begun by then.
    $effect(() => (this.#isFrameDue ? afterTask(() => void this.#takeFrame()) : undefined));
    $effect(() => () => this.close());
  }

  get status(): CameraStatus {
    return this.#status;
  }

  /** Null while no frames are taken; its rate is null before there is one. */
  get live(): { readonly framesPerSecond: number | null } | null {
    return this.#live && { framesPerSecond: framesPerSecond(this.#live.doneMs) };
  }

  /** Asks for the camera. Call it on a click only. */
  async open(): Promise<void> {
    const wasLive = this.#status.status === 'paused' && this.#status.wasLive;
    this.close();
    const controller = new AbortController();
    const { signal } = controller;
    this.#controller = controller;
    this.#status = { status: 'starting' };
    try {
      const feed = await this.#parts.tools.open(signal);
      if (signal.aborted) return feed.close();
      this.#status = { status: 'on', feed };
      feed.ended.addEventListener('abort', () => this.#fail({ kind: 'ended' }), { signal });
      if (wasLive) this.goLive();
    } catch (error) {
      if (!signal.aborted) this.#fail(this.#parts.tools.faultOf(error));
    }
  }

  /** The camera's light goes out; its last picture stays. */
  close(): void {
    this.#release();
    this.#status = { status: 'off' };
  }

  /** What the camera sees now becomes the own photo, and the camera is closed. */
  async takePicture(): Promise<void> {
    await this.#take('still', (file) => {
      this.#parts.photo.openTaken(file, 'still');
      this.close();
    });
  }

  goLive(): void {
    if (this.#status.status === 'on') this.#live ??= { frame: null, doneMs: [] };
  }

  /** The run of the latest frame goes on to its end. */
  stopLive(): void {
    this.#live = null;
  }

  async #takeFrame(): Promise<void> {
    const before = this.#live;
    if (before === null) return;
    const { now } = this.#parts.tools;
    const doneMs = before.frame === null ? [] : addMoment(before.doneMs, now());
    await this.#take('frame', (file) => {
      if (this.#live !== before) return;
      this.#live = { frame: file, doneMs };
      this.#parts.photo.openTaken(file, 'frame');
    });
  }

  async #take(use: 'still' | 'frame', hand: (file: File) => void): Promise<void> {
    const { status } = this;
    if (status.status !== 'on' || this.#isTaking) return;
    this.#isTaking = true;
    try {
      const file = await status.feed.takePicture(use);
      if (this.#status === status) hand(file);
    } catch (error) {
      if (this.#status === status) this.#fail(this.#parts.tools.faultOf(error));
    } finally {
      this.#isTaking = false;
    }
  }

  #pause(): void {
    const { status } = this.#status;
    if (status !== 'on' && status !== 'starting') return;
    const wasLive = this.#live !== null;
    this.#release();
    this.#status = { status: 'paused', wasLive };
  }

  #fail(fault: CameraFault): void {
    this.#release();
    this.#status = { status: 'failed', fault };
  }

  #release(): void {
    this.#controller?.abort(new DOMException('The camera was closed.', 'AbortError'));
    this.#controller = null;
    if (this.#status.status === 'on') this.#status.feed.close();
    this.#live = null;
  }
}

function fileOf(source: PhotoState['chosen']): File | null {
  return source?.kind === 'own' ? source.file : null;
}
