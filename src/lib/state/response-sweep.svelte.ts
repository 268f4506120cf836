import { faultOf, isAbortError, type InferenceFault, type ResponseRequest } from '../inference';
import { toPhotoFault, type PhotoFault } from '../photos';
import type { ImagePixels } from '../pixels';
import { sliceChannel, type FeatureMap, type Tensor } from '../tensors';

/** A picture of a sweep; `key` is what its answer is found by. */
export interface SweepPicture<Key> {
  readonly key: Key;
  /** As the network reads it. Rejects with PhotoError. */
  open(): Promise<ImagePixels> | ImagePixels;
}

export interface SweepAnswer<Key, Summary> {
  readonly key: Key;
  readonly summary: Summary;
}

export type SweepStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

interface ResponseSource {
  readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor>;
}

/** One channel asked about many pictures, one after another. Only the latest sweep counts. */
export class ResponseSweep<Key, Summary> {
  readonly #source: ResponseSource;
  readonly #summarise: (map: FeatureMap) => Summary;
  #status = $state.raw<SweepStatus>({ status: 'idle' });
  #answers = $state.raw<readonly SweepAnswer<Key, Summary>[]>([]);
  #faults = $state.raw<readonly PhotoFault[]>([]);
  #controller: AbortController | null = null;

  /** `summarise`: what is kept of a response. */
  constructor(source: ResponseSource, summarise: (map: FeatureMap) => Summary) {
    this.#source = source;
    this.#summarise = summarise;
  }

  get status(): SweepStatus {
    return this.#status;
  }

  /** In the order of the pictures, as far as they have come. */
  get answers(): readonly SweepAnswer<Key, Summary>[] {
    return this.#answers;
  }

  /** Of pictures that could not be opened, which stops nothing. */
  get faults(): readonly PhotoFault[] {
    return this.#faults;
  }

  /** Settles when all are asked, or the sweep is cancelled or replaced; never rejects. */
  async run(
    pictures: readonly SweepPicture<Key>[],
    subject: Pick<ResponseRequest, 'scope' | 'channel'>
  ): Promise<void> {
    this.clear();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    try {
      for (const [done, picture] of pictures.entries()) {
        this.#status = { status: 'running', done, total: pictures.length };
        const image = await this.#open(picture, signal);
        if (image === null) continue;
        const tensor = await this.#source.readResponse(
          { image, switchedOff: [], ...subject },
          signal
        );
        signal.throwIfAborted();
        const summary = this.#summarise(sliceChannel(tensor, 0));
        this.#answers = [...this.#answers, { key: picture.key, summary }];
      }
      this.#status = { status: 'done' };
    } catch (error) {
      if (signal.aborted) return;
      this.#status = isAbortError(error)
        ? { status: 'cancelled' }
        : { status: 'failed', fault: faultOf(error) };
    }
  }

  /** What has come so far stays. */
  cancel(): void {
    if (this.#status.status !== 'running') return;
    this.#end();
    this.#status = { status: 'cancelled' };
  }

  /** Back to before the first sweep. */
  clear(): void {
    this.#end();
    this.#status = { status: 'idle' };
    this.#answers = [];
    this.#faults = [];
  }

  async #open(picture: SweepPicture<Key>, signal: AbortSignal): Promise<ImagePixels | null> {
    try {
      const image = await picture.open();
      signal.throwIfAborted();
      return image;
    } catch (error) {
      signal.throwIfAborted();
      this.#faults = [...this.#faults, toPhotoFault(error)];
      return null;
    }
  }

  #end(): void {
    this.#controller?.abort();
    this.#controller = null;
  }
}
