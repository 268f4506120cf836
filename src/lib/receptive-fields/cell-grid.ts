import type { Network, Op, Pair } from '../network';
import { locateWindow, type PixelSpan } from './receptive-field-window';

/** Where the centres of the cells lie along one axis: at `first + step · index`, in image pixels; pixel 0's centre is at 0.5. */
export interface CentreLine {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export interface CellGrid {
  readonly rows: CentreLine;
  readonly columns: CentreLine;
}

/**
 * Centres of the fields of an op's cells on the image: cells are not stretched over it, and the outermost may lie
 * well inside. Null where the map is squeezed away; throws where the op does not exist.
 */
export function locateCells(network: Network, op: Op): CellGrid | null {
  const first = locateWindow(network, op.scope, [0, 0]);
  if (first === null) return null;
  const [, height, width] = op.outShape;
  // All cells lie evenly, so two tell where all of them are.
  const last = locateWindow(network, op.scope, [height - 1, width - 1]) ?? first;
  return {
    rows: line(first.full.rows, last.full.rows, height),
    columns: line(first.full.columns, last.full.columns, width)
  };
}

function line(first: PixelSpan, last: PixelSpan, count: number): CentreLine {
  const start = centreOf(first);
  return { first: start, step: count === 1 ? 0 : (centreOf(last) - start) / (count - 1), count };
}

function centreOf([first, last]: PixelSpan): number {
  return (first + last + 1) / 2;
}

/** [row, column] of the cell whose centre is nearest to a point of the image, in pixels from its top left corner. */
export function nearestCell({ rows, columns }: CellGrid, y: number, x: number): Pair {
  return [nearestAlong(rows, y), nearestAlong(columns, x)];
}

function nearestAlong({ first, step, count }: CentreLine, position: number): number {
  if (step === 0) return 0;
  return Math.max(0, Math.min(count - 1, Math.round((position - first) / step)));
}

/** Indices of the cells along one axis whose centres lie in the pixels from `start` up to, not with, `end`: [first, last], or null. */
export function cellsWithin(
  { first, step, count }: CentreLine,
  start: number,
  end: number
): Pair | null {
  let from = count;
  let to = -1;
  for (let index = 0; index < count; index++) {
    const centre = first + index * step;
    if (centre < start || centre >= end) continue;
    from = Math.min(from, index);
    to = index;
  }
  return to === -1 ? null : [from, to];
}
