import { hasSameStructure } from '../graph';
import { refitDrawing, type Drawing, type LayoutVariant } from '../layout';
import type { EditedNetwork } from '../what-ifs';

/** A drawing and the network whose names and numbers it carries. */
export interface DrawnNetwork {
  readonly drawing: Drawing;
  readonly network: EditedNetwork;
}

interface DrawingsOptions {
  /** Which network the precomputed drawings are of. */
  readonly standard: EditedNetwork;
  /** Drawings that came with the page. */
  readonly ready: readonly Drawing[];
  /** The network to draw; read again whenever it changes. */
  readonly network: () => EditedNetwork;
  /** Fetches a precomputed drawing. */
  readonly fetchDrawing: (variant: LayoutVariant) => Promise<Drawing>;
  /** Lays out a network whose structure was not precomputed. */
  readonly layoutNetwork: (network: EditedNetwork, variant: LayoutVariant) => Promise<Drawing>;
}

/**
 * The drawing of the network on the page. Where only numbers or names change, the drawing at hand is refitted at once;
 * where the structure changes, it is laid out anew, and the last one stays until then.
 */
export class Drawings {
  readonly #options: DrawingsOptions;
  readonly #known: Partial<Record<LayoutVariant, Drawing>> = {};
  #laidOut: DrawnNetwork = $state.raw() as DrawnNetwork;
  #error = $state.raw<string | null>(null);
  #asked = 0;

  readonly #current: DrawnNetwork = $derived.by(() => {
    const { drawing, network } = this.#laidOut;
    const wanted = this.#options.network();
    if (!hasSameStructure(network, wanted)) return this.#laidOut;
    return { drawing: refitDrawing(drawing, network, wanted), network: wanted };
  });

  constructor(options: DrawingsOptions) {
    this.#options = options;
    for (const drawing of options.ready) this.#known[drawing.variant] = drawing;
    this.#laidOut = { drawing: options.ready[0], network: options.standard };
  }

  get current(): DrawnNetwork {
    return this.#current;
  }

  /** Grows with every new layout: what it replaces is another picture, not the same one with other numbers. */
  get layoutKey(): object {
    return this.#laidOut;
  }

  /** Why the drawing asked for last could not be had; null otherwise. */
  get error(): string | null {
    return this.#error;
  }

  /** Makes sure that this variant of this network is drawn, or will be. Only the latest call counts. */
  async show(variant: LayoutVariant, network: EditedNetwork): Promise<void> {
    const asked = ++this.#asked;
    this.#error = null;
    const { drawing, network: drawn } = this.#laidOut;
    if (drawing.variant === variant && hasSameStructure(drawn, network)) return;
    try {
      const laidOut = await this.#layOut(variant, network);
      if (this.#asked === asked) this.#laidOut = laidOut;
    } catch {
      if (this.#asked !== asked) return;
      this.#error =
        'This drawing could not be made: a part of it could not be fetched. Check the connection and choose it again under “Display”.';
    }
  }

  async #layOut(variant: LayoutVariant, network: EditedNetwork): Promise<DrawnNetwork> {
    const { standard, fetchDrawing, layoutNetwork } = this.#options;
    if (!hasSameStructure(standard, network)) {
      return { drawing: await layoutNetwork(network, variant), network };
    }
    const drawing = this.#known[variant] ?? (await fetchDrawing(variant));
    this.#known[variant] = drawing;
    return { drawing, network: standard };
  }
}
