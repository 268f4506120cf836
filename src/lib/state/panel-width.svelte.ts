import type { Place } from '../place';
import { keep, recall, type ReaderStorage } from './reader-storage';

type Stage = Place['onStage'];

/** Shares of the window's width that the panel may take, and takes until the reader says otherwise. */
const limits: Readonly<Record<Stage, { least: number; most: number }>> = {
  drawing: { least: 0.22, most: 0.7 },
  maps: { least: 0.5, most: 0.9 }
};
const storageKey = (stage: Stage) => `inceptionscope-panel-${stage}`;

/**
 * How wide the panel beside the drawing is, apart for either of them in large. It belongs to a person and a screen, so it is
 * no part of an address.
 */
export class PanelWidth {
  readonly #storage: ReaderStorage;
  #shares = $state.raw<Readonly<Partial<Record<Stage, number>>>>({});

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
  }

  /** Share of the window's width; null for the width that the page would choose. */
  share(stage: Stage): number | null {
    return this.#shares[stage] ?? null;
  }

  limits(stage: Stage): { readonly least: number; readonly most: number } {
    return limits[stage];
  }

  /** Reads what was chosen on an earlier visit. */
  load(): void {
    const shares: Partial<Record<Stage, number>> = {};
    for (const stage of ['drawing', 'maps'] as const) {
      const text = recall(this.#storage, storageKey(stage));
      if (text !== null && Number.isFinite(Number(text))) shares[stage] = keepWithin(stage, text);
    }
    this.#shares = shares;
  }

  choose(stage: Stage, share: number): void {
    const chosen = keepWithin(stage, share);
    this.#shares = { ...this.#shares, [stage]: chosen };
    keep(this.#storage, storageKey(stage), String(chosen));
  }
}

function keepWithin(stage: Stage, share: number | string): number {
  const { least, most } = limits[stage];
  return Number(Math.min(most, Math.max(least, Number(share))).toFixed(3));
}
