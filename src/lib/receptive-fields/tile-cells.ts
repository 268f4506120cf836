import type { Network, Op } from '../network';
import { locateCells } from './cell-grid';
import type { PixelBox } from './frame-field';

/**
 * The part of the image that an op's cells tile when each is a rectangle of one effective stride around the centre of
 * its field: it need not reach the image's edges. Null where the map is squeezed away; throws where the op does not exist.
 */
export function tileCells(network: Network, op: Op): PixelBox | null {
  const grid = locateCells(network, op);
  if (grid === null || op.effectiveStride === null) return null;
  const [down, across] = op.effectiveStride;
  return {
    x: grid.columns.first - across / 2,
    y: grid.rows.first - down / 2,
    width: grid.columns.count * across,
    height: grid.rows.count * down
  };
}
