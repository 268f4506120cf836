import { SvelteMap } from 'svelte/reactivity';
import { formatNetwork, formatPin, type Pin } from '../place';
import type { EditedNetwork } from '../what-ifs';
import type { ColourScale, FeatureMap } from '../tensors';

/** A map as it was when it was pinned. */
export interface PinnedMap {
  readonly map: FeatureMap;
  readonly scale: ColourScale;
  readonly isUntrained: boolean;
}

/** Which network computed a map: of another one the same pin is another picture. */
interface Computed {
  readonly network: EditedNetwork;
  /** The key of what it ran with. */
  readonly weights: string;
}

/** The maps behind the pins of the address. */
export class PinShelf {
  readonly #maps = new SvelteMap<string, PinnedMap>();

  find(pin: Pin, by: Computed): PinnedMap | undefined {
    return this.#maps.get(keyOf(pin, by));
  }

  /** Gives up the maps of all other pins. */
  retain(pins: readonly Pin[]): void {
    const wanted = pins.map(formatPin);
    for (const key of [...this.#maps.keys()]) {
      if (!wanted.includes(key.slice(0, key.indexOf(' ')))) this.#maps.delete(key);
    }
  }

  keep(pin: Pin, by: Computed, map: PinnedMap): void {
    this.#maps.set(keyOf(pin, by), map);
  }
}

function keyOf(pin: Pin, { network, weights }: Computed): string {
  return [formatPin(pin), formatNetwork(network), weights].join(' ');
}
