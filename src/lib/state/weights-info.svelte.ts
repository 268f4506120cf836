import { faultOf, type InferenceFault } from '../inference';
import {
  defaultWeightSet,
  type ChosenWeights,
  type KeptWeights,
  type RunConventions,
  type SetProvenance,
  type WeightSetName,
  type WeightStore
} from '../weights';

export type WeightsInfoStatus =
  | { readonly status: 'unknown' }
  | { readonly status: 'loading' }
  | { readonly status: 'known'; readonly provenance: SetProvenance }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

/** Where the weights that come with the page are from; read from their manifest when somebody asks. */
export class WeightsInfo {
  readonly #weightsUrl: () => string;
  #state = $state.raw<WeightsInfoStatus>({ status: 'unknown' });

  get state(): WeightsInfoStatus {
    return this.#state;
  }

  /** The address is known in the browser only. */
  constructor(weightsUrl: () => string) {
    this.#weightsUrl = weightsUrl;
  }

  /** Reads the manifest once; a failure is forgotten, so that asking again tries again. */
  async load(): Promise<void> {
    if (this.#state.status === 'known' || this.#state.status === 'loading') return;
    this.#state = { status: 'loading' };
    try {
      const provenance = await (await this.#openStore()).loadProvenance(defaultWeightSet);
      this.#state = { status: 'known', provenance };
    } catch (error) {
      this.#state = { status: 'failed', fault: faultOf(error) };
    }
  }

  /** What weights were trained with. Rejects with WeightsError, or with the signal's reason. */
  async readConventions(weights: ChosenWeights, signal: AbortSignal): Promise<RunConventions> {
    if (typeof weights !== 'string') return weights.conventions;
    return (await this.#openStore()).loadConventions(weights, signal);
  }

  /** What of a set is on this device. Rejects with WeightsError. */
  async readKept(name: WeightSetName): Promise<KeptWeights> {
    const { findCaches } = await import('../weights');
    return (await this.#openStore(findCaches(globalThis))).readKept(name);
  }

  /** Fetched when it is wanted, as what it reads. */
  async #openStore(caches?: CacheStorage): Promise<WeightStore> {
    const { WeightStore } = await import('../weights');
    return new WeightStore({ baseUrl: this.#weightsUrl(), caches });
  }
}
