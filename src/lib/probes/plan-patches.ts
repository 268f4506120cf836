import type { PixelBox, PixelSize } from '../pixels';

/** One place of a patch that moves over a picture. */
export interface Patch {
  /** Of the grid of places, from the top left. */
  readonly row: number;
  readonly column: number;
  /** What is covered; it may reach beyond the picture. */
  readonly box: PixelBox;
}

export interface PatchPlan {
  readonly rows: number;
  readonly columns: number;
  /** Pixels between neighbouring places. */
  readonly step: number;
  /** Each place once, in an order in which the whole picture is seen coarsely first. */
  readonly patches: readonly Patch[];
}

/** Places to which a coarse round goes: every fourth of each row and column, then every second, then all. */
const rounds = [4, 2, 1];

/** A square patch, half its side from place to place, so that every pixel is covered. Pixels. */
export function planPatches({ width, height }: PixelSize, side: number): PatchPlan {
  const step = Math.max(1, Math.round(side / 2));
  const rows = Math.ceil(height / step);
  const columns = Math.ceil(width / step);
  const all = Array.from({ length: rows * columns }, (_, index): Patch => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const middle = (place: number) => Math.round((place + 0.5) * step);
    const box = {
      x: middle(column) - Math.round(side / 2),
      y: middle(row) - Math.round(side / 2),
      width: side,
      height: side
    };
    return { row, column, box };
  });
  const roundOf = ({ row, column }: Patch) =>
    rounds.findIndex((every) => row % every === 0 && column % every === 0);
  return {
    rows,
    columns,
    step,
    patches: rounds.flatMap((_, round) => all.filter((patch) => roundOf(patch) === round))
  };
}
