import { faultOf, isAbortError, type GradientListeners, type GradientRequest } from '../inference';
import { sliceChannel, type FeatureMap, type Tensor } from '../tensors';
import type { SweepStatus } from './response-sweep.svelte';

export interface GradientAnswer {
  readonly request: GradientRequest;
  /** A magnitude for each pixel of the image. */
  readonly map: FeatureMap;
}

interface GradientSource {
  readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor>;
}

/** Where one cell's gradient falls on the image. Only the latest question counts. */
export class CellGradient {
  readonly #source: GradientSource;
  #status = $state.raw<SweepStatus>({ status: 'idle' });
  #answer = $state.raw<GradientAnswer | null>(null);
  #controller: AbortController | null = null;

  constructor(source: GradientSource) {
    this.#source = source;
  }

  get status(): SweepStatus {
    return this.#status;
  }

  /** Null until it is there. */
  get answer(): GradientAnswer | null {
    return this.#answer;
  }

  /** Settles when it is answered, cancelled or replaced; never rejects. */
  async ask(request: GradientRequest): Promise<void> {
    this.clear();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    this.#status = { status: 'running', done: 0, total: 1 };
    try {
      const tensor = await this.#source.readGradient(request, {
        signal,
        onprogress: (progress) => {
          if (progress.kind !== 'op' || signal.aborted) return;
          this.#status = { status: 'running', done: progress.done, total: progress.total };
        }
      });
      if (signal.aborted) return;
      this.#answer = { request, map: sliceChannel(tensor, 0) };
      this.#status = { status: 'done' };
    } catch (error) {
      if (signal.aborted) return;
      this.#status = isAbortError(error)
        ? { status: 'cancelled' }
        : { status: 'failed', fault: faultOf(error) };
    }
  }

  cancel(): void {
    if (this.#status.status !== 'running') return;
    this.#controller?.abort();
    this.#status = { status: 'cancelled' };
  }

  /** Back to before the first question. */
  clear(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.#status = { status: 'idle' };
    this.#answer = null;
  }
}
