import { faultOf, type InferenceFault } from '../inference';
import type {
  ChosenWeights,
  KeptWeights,
  RunConventions,
  SetProvenance,
  WeightConventions,
  WeightSetName,
  WeightStore
} from '../weights';

export type WeightsInfoStatus =
  | { readonly status: 'unknown' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'known';
      readonly provenance: SetProvenance;
      readonly conventions: WeightConventions;
    }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

/** Where the weights of a set are from; read from its manifest when somebody asks. */
export class WeightsInfo {
  readonly #weightsUrl: () => string;
  #state = $state.raw<WeightsInfoStatus>({ status: 'unknown' });
  /** The set that was asked about last. */
  #name: WeightSetName | null = null;

  get state(): WeightsInfoStatus {
    return this.#state;
  }

  /** The address is known in the browser only. */
  constructor(weightsUrl: () => string) {
    this.#weightsUrl = weightsUrl;
  }

  /** Reads the manifest once; a failure is forgotten, so that asking again tries again. Never rejects. */
  async load(name: WeightSetName): Promise<void> {
    const { status } = this.#state;
    if (name === this.#name && (status === 'known' || status === 'loading')) return;
    this.#name = name;
    this.#state = { status: 'loading' };
    const state = await this.#read(name);
    if (name === this.#name) this.#state = state;
  }

  async #read(name: WeightSetName): Promise<WeightsInfoStatus> {
    try {
      const store = await this.#openStore();
      const provenance = await store.loadProvenance(name);
      return { status: 'known', provenance, conventions: await store.loadConventions(name) };
    } catch (error) {
      return { status: 'failed', fault: faultOf(error) };
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
