import type { Drawing, LayoutVariant } from '../layout';

interface DrawingsOptions {
  /** Drawings that came with the page. */
  readonly ready: readonly Drawing[];
  /** Fetches a precomputed drawing. */
  readonly fetchDrawing: (variant: LayoutVariant) => Promise<Drawing>;
}

/** The precomputed drawings, fetched when a reader asks for one; until it is there the last one stays. */
export class Drawings {
  readonly #fetchDrawing: DrawingsOptions['fetchDrawing'];
  readonly #known: Partial<Record<LayoutVariant, Drawing>> = {};
  #current: Drawing = $state.raw() as Drawing;
  #error = $state.raw<string | null>(null);
  #wanted: LayoutVariant;

  constructor({ ready, fetchDrawing }: DrawingsOptions) {
    for (const drawing of ready) this.#known[drawing.variant] = drawing;
    this.#fetchDrawing = fetchDrawing;
    this.#current = ready[0];
    this.#wanted = ready[0].variant;
  }

  get current(): Drawing {
    return this.#current;
  }

  /** Why the drawing asked for last could not be had; null otherwise. */
  get error(): string | null {
    return this.#error;
  }

  async show(variant: LayoutVariant): Promise<void> {
    this.#wanted = variant;
    this.#error = null;
    try {
      const drawing = this.#known[variant] ?? (await this.#fetchDrawing(variant));
      this.#known[variant] = drawing;
      if (this.#wanted === variant) this.#current = drawing;
    } catch {
      if (this.#wanted !== variant) return;
      this.#error =
        'This drawing could not be fetched. Check the connection and choose it again under “Display”.';
    }
  }
}
