import { defaultWeightSet, WeightStore, type SetProvenance } from '../weights';
import { describeError } from './engine-sentences';

export type WeightsInfoStatus =
  | { readonly status: 'unknown' }
  | { readonly status: 'loading' }
  | { readonly status: 'known'; readonly provenance: SetProvenance }
  | { readonly status: 'failed'; readonly message: string };

/** Where the weights that come with the page are from; read from their manifest when somebody asks. */
export class WeightsInfo {
  #state = $state.raw<WeightsInfoStatus>({ status: 'unknown' });

  get state(): WeightsInfoStatus {
    return this.#state;
  }

  /** Reads the manifest once; a failure is forgotten, so that asking again tries again. */
  async load(weightsUrl: string): Promise<void> {
    if (this.#state.status === 'known' || this.#state.status === 'loading') return;
    this.#state = { status: 'loading' };
    try {
      const store = new WeightStore({ baseUrl: weightsUrl });
      this.#state = { status: 'known', provenance: await store.loadProvenance(defaultWeightSet) };
    } catch (error) {
      const message = describeError(error);
      this.#state = { status: 'failed', message };
    }
  }
}
