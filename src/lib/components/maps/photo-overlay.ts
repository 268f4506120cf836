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
  const { scope } = traceChannel(network, { scope: op.scope, channel });
  const source = indexOps(network).get(scope);
  const place = source && tileCells(network, source);
  if (!place || !source.effectiveStride) return null;
  return {
    photo,
    place,
    stride: source.effectiveStride,
    fieldOf(cell) {
      const window = locateWindow(network, scope, cell);
      return window && toBox(window.full);
    }
  };
}
