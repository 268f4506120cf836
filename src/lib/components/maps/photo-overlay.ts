import { indexOps, type Network, type Op, type Pair } from '$lib/network';
import type { ImagePixels } from '$lib/pixels';
import { locateWindow, tileCells, toBox, traceChannel, type PixelBox } from '$lib/receptive-fields';

/** A photo with a channel's cells where they truly are. Boxes are in pixels of the photo. */
export interface PhotoOverlay {
  readonly photo: ImagePixels;
  /** What the cells cover. */
  readonly place: PixelBox;
  /** Height and width of one cell. */
  readonly stride: Pair;
  /** What a cell [row, column] sees. */
  fieldOf(cell: Pair): PixelBox | null;
}

interface OverlayRequest {
  readonly network: Network;
  readonly op: Op;
  readonly channel: number;
  readonly photo: ImagePixels;
}

/** By way of the op that made the channel. Null where its output has no place on the photo. */
export function overlayChannel({
  network,
  op,
  channel,
  photo
}: OverlayRequest): PhotoOverlay | null {
  // Maps stay until those of another network are there.
  if (!network.ops.includes(op)) return null;
  const source = indexOps(network).get(traceChannel(network, { scope: op.scope, channel }).scope);
  return source ? overlayOp({ network, op: source, photo }) : null;
}

/** By way of everything before the op. Null where its output has no place on the photo. */
export function overlayOp({
  network,
  op,
  photo
}: Omit<OverlayRequest, 'channel'>): PhotoOverlay | null {
  const place = tileCells(network, op);
  if (place === null || op.effectiveStride === null) return null;
  return {
    photo,
    place,
    stride: op.effectiveStride,
    fieldOf(cell) {
      const window = locateWindow(network, op.scope, cell);
      return window && toBox(window.full);
    }
  };
}
