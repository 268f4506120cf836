import { untrack } from 'svelte';
import { faultOf, type InferenceFault } from '../inference';
import type { Tensor } from '../tensors';

export type TensorStatus =
  | { readonly status: 'empty' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly tensor: Tensor }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

export interface TensorSource {
  readTensor(scope: string, signal: AbortSignal): Promise<Tensor>;
}

/** The one tensor whose maps are on screen. Only the latest request counts. */
export class TensorView {
  readonly #source: TensorSource;
  #state = $state.raw<TensorStatus>({ status: 'empty' });
  #scope = $state<string | null>(null);
  #request: AbortController | null = null;

  constructor(source: TensorSource) {
    this.#source = source;
  }

  get state(): TensorStatus {
    return this.#state;
  }

  /** The op that `state` is about. */
  get scope(): string | null {
    return this.#scope;
  }

  /** Reads the output of an op; null shows nothing. */
  async show(scope: string | null): Promise<void> {
    this.#request?.abort();
    this.#request = null;
    // Of the same op, what was read before stays until it is read again: a live picture does not flicker.
    const isShown = untrack(() => this.#scope === scope && this.#state.status === 'ready');
    this.#scope = scope;
    if (scope === null) {
      this.#state = { status: 'empty' };
      return;
    }
    const request = new AbortController();
    this.#request = request;
    if (!isShown) this.#state = { status: 'loading' };
    try {
      const tensor = await this.#source.readTensor(scope, request.signal);
      if (!request.signal.aborted) this.#state = { status: 'ready', tensor };
    } catch (error) {
      if (request.signal.aborted) return;
      this.#state = { status: 'failed', fault: faultOf(error) };
    }
  }
}
