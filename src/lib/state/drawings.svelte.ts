import { hasSameStructure } from '../graph';
import { refitDrawing, type Drawing, type LayoutVariant } from '../layout';
import type { EditedNetwork } from '../what-ifs';

/** A drawing and the network whose names and numbers it carries. */
export interface DrawnNetwork {
  readonly drawing: Drawing;
  readonly network: EditedNetwork;
}

/** Where drawings come from. */
export interface DrawingSource {
  /** Fetches a precomputed drawing of the standard network. Rejects where it cannot be had. */
  fetchDrawing(variant: LayoutVariant): Promise<Drawing>;
  /** Lays out a network whose structure was not precomputed. */
  layOutNetwork(network: EditedNetwork, variant: LayoutVariant): Promise<Drawing>;
}

interface DrawingsOptions {
  readonly source: DrawingSource;
  /** Which network the precomputed drawings are of. */
  readonly standard: EditedNetwork;
  /** Drawings that came with the page. */
  readonly ready: readonly Drawing[];
  /** The network to draw; read again whenever it changes. */
  readonly network: () => EditedNetwork;
}

export type DrawingsStatus =
  | { readonly status: 'ready' }
  /** The last drawing stays until this one can take its place. */
  | { readonly status: 'drawing' }
  | { readonly status: 'failed'; readonly variant: LayoutVariant };

/**
 * The drawing of the network on the page. Where only numbers or names change, the drawing at hand is refitted at once;
 * where the structure changes, it is laid out anew, and the last one stays until then.
 */
export class Drawings {
  readonly #options: DrawingsOptions;
  readonly #known: Partial<Record<LayoutVariant, Drawing>> = {};
  #laidOut: DrawnNetwork = $state.raw() as DrawnNetwork;
  #status = $state.raw<DrawingsStatus>({ status: 'ready' });
  #asked = 0;
  #latest: { readonly variant: LayoutVariant; readonly network: EditedNetwork } | null = null;

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

  /** Another object with every new layout: what it replaces is another picture, not the same one with other numbers. */
  get layoutKey(): object {
    return this.#laidOut;
  }

  get status(): DrawingsStatus {
    return this.#status;
  }

  /** Makes sure that this variant of this network is drawn, or will be. Only the latest call counts. */
  async show(variant: LayoutVariant, network: EditedNetwork): Promise<void> {
    const asked = ++this.#asked;
    this.#latest = { variant, network };
    const { drawing, network: drawn } = this.#laidOut;
    if (drawing.variant === variant && hasSameStructure(drawn, network)) {
      this.#status = { status: 'ready' };
      return;
    }
    this.#status = { status: 'drawing' };
    try {
      const laidOut = await this.#layOut(variant, network);
      if (this.#asked !== asked) return;
      this.#laidOut = laidOut;
      this.#status = { status: 'ready' };
    } catch {
      if (this.#asked === asked) this.#status = { status: 'failed', variant };
    }
  }

  /** Another drawing of the network, beside the one on the page. Rejects where it cannot be had. */
  async layOut(variant: LayoutVariant, network: EditedNetwork): Promise<Drawing> {
    const { drawing, network: drawn } = await this.#layOut(variant, network);
    return refitDrawing(drawing, drawn, network);
  }

  /** Asks once more for the drawing that could not be had. */
  async retry(): Promise<void> {
    if (this.#latest !== null) await this.show(this.#latest.variant, this.#latest.network);
  }

  /** The reader has read that it failed. */
  dismiss(): void {
    if (this.#status.status === 'failed') this.#status = { status: 'ready' };
  }

  async #layOut(variant: LayoutVariant, network: EditedNetwork): Promise<DrawnNetwork> {
    const { standard, source } = this.#options;
    if (!hasSameStructure(standard, network)) {
      return { drawing: await source.layOutNetwork(network, variant), network };
    }
    const drawing = this.#known[variant] ?? (await source.fetchDrawing(variant));
    this.#known[variant] = drawing;
    return { drawing, network: standard };
  }
}
