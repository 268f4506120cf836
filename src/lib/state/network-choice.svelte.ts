import type { NetworkConfiguration } from '../network';
import { formatNetwork } from '../place';
import {
  buildEditedNetwork,
  networkFaultOf,
  type Edit,
  type EditedNetwork,
  type NetworkFault
} from '../what-ifs';

/** What can be asked of a network: Slim's arguments, and what-ifs on top of them. */
export interface NetworkRequest {
  readonly config: NetworkConfiguration;
  readonly edits: readonly Edit[];
}

/** The network that the page shows: the one asked for, or the last one that could be built. */
export class NetworkChoice {
  /** Inception V3 with nothing changed. */
  readonly standard: EditedNetwork = buildEditedNetwork();
  #network = $state.raw<EditedNetwork>(this.standard);
  #fault = $state.raw<NetworkFault | null>(null);
  /** As an address writes it; the standard network writes nothing. */
  #asked = '';

  readonly #original = $derived.by(() => {
    const { config, edits } = this.#network;
    if (edits.length === 0) return this.#network;
    try {
      return buildEditedNetwork(config);
    } catch {
      // A smaller window lets an image through that the network itself could not take.
      return this.standard;
    }
  });

  get network(): EditedNetwork {
    return this.#network;
  }

  /** The same configuration without what-ifs; the standard network where it needs them. */
  get original(): EditedNetwork {
    return this.#original;
  }

  /** Why the network asked for last cannot be built; null where it is the one shown. */
  get fault(): NetworkFault | null {
    return this.#fault;
  }

  /** Builds what is asked for; where that is impossible, what is shown stays. */
  ask({ config, edits }: NetworkRequest): void {
    const asked = formatNetwork({ config, edits });
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (asked === '') {
      this.#network = this.standard;
      this.#fault = null;
      return;
    }
    try {
      this.#network = buildEditedNetwork(config, edits);
      this.#fault = null;
    } catch (error) {
      this.#fault = networkFaultOf(error);
    }
  }
}
