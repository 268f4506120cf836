import type { Pair } from '../network';
import type { FeatureMap } from '../tensors';

export interface CellValue {
  /** [row, column] */
  readonly cell: Pair;
  readonly value: number;
}

/**
 * The cells of a map with the highest values, highest first, at most `count`. Of cells that touch, at a corner too, only
 * the strongest is taken, so that they do not all show one place; cells of 0 or less excite nothing and are left out.
 * Equal values come row by row.
 */
export function findStrongestCells(map: FeatureMap, count: number): readonly CellValue[] {
  const positive = Array.from(map.data.keys()).filter((index) => map.data[index] > 0);
  positive.sort((one, other) => map.data[other] - map.data[one] || one - other);
  const found: CellValue[] = [];
  for (const index of positive) {
    if (found.length === count) break;
    const cell = [Math.floor(index / map.width), index % map.width] as const;
    if (found.some((known) => touches(known.cell, cell))) continue;
    found.push({ cell, value: map.data[index] });
  }
  return found;
}

function touches(one: Pair, other: Pair): boolean {
  return Math.abs(one[0] - other[0]) <= 1 && Math.abs(one[1] - other[1]) <= 1;
}

/** A cell of one of several pictures. */
export interface FoundCell<Picture> extends CellValue {
  readonly picture: Picture;
}

/** The strongest of the cells found in several pictures, highest first, at most `count`; of equal ones, the first picture's. */
export function mergeStrongest<Picture>(
  lists: readonly { readonly picture: Picture; readonly cells: readonly CellValue[] }[],
  count: number
): readonly FoundCell<Picture>[] {
  return lists
    .flatMap(({ picture, cells }) => cells.map((cell) => ({ ...cell, picture })))
    .sort((one, other) => other.value - one.value)
    .slice(0, count);
}
