import type { Pair } from '$lib/network';
import type { Patch } from '$lib/probes';
import type { ColourScale, FeatureMap } from '$lib/tensors';

/** What covering one place takes from the value. */
export interface Loss {
  readonly row: number;
  readonly column: number;
  /** Middle of the patch, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly after: number;
  /** Value with the whole photo minus value with the place covered; negative where it rises. */
  readonly loss: number;
}

export interface Losses {
  readonly losses: readonly Loss[];
  /** Largest size of a loss. */
  readonly limit: number;
  readonly scale: ColourScale;
  /** Where the value falls most; null where it falls nowhere. */
  readonly most: Loss | null;
}

/** The value of a cell [row, column], or the mean of the map where there is none. */
export function readSubject({ data, width }: FeatureMap, cell: Pair | null): number {
  if (cell !== null) return data[cell[0] * width + cell[1]];
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}

interface Answer {
  readonly key: Patch;
  readonly summary: FeatureMap;
}

/** @param before the value with the whole photo */
export function listLosses(
  answers: readonly Answer[],
  { before, place }: { readonly before: number; readonly place: Pair | null }
): Losses {
  const losses = answers.map(({ key: { row, column, box }, summary }): Loss => {
    const after = readSubject(summary, place);
    const x = Math.round(box.x + box.width / 2);
    const y = Math.round(box.y + box.height / 2);
    return { row, column, x, y, after, loss: before - after };
  });
  const limit = losses.reduce((most, { loss }) => Math.max(most, Math.abs(loss)), 0);
  const most = losses.reduce<Loss | null>(
    (found, it) => (it.loss > (found?.loss ?? 0) ? it : found),
    null
  );
  const scale: ColourScale = {
    ramp: 'diverging',
    range: { min: -limit, max: limit },
    floor: null
  };
  return { losses, limit, scale, most };
}
