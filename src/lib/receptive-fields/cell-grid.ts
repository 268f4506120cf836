import type { Network, Op } from '../network';
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
