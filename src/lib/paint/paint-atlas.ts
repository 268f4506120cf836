import { measureTensor, type MapSize, type Tensor, type TensorScales } from '../tensors';
import { findCell } from './atlas-cells';
import type { AtlasLayout } from './atlas-layout';
import { arrangePixelGrid, colourChannelsInSteps } from './colour-pixels';
import { bakeBlock, paintPixels, type PaintContext, type PixelSource } from './paint-block';

/** All channels of a tensor, coloured once, one pixel per value; painting from it is only copying. */
export interface BakedAtlas {
  readonly size: MapSize;
  readonly source: PixelSource;
  /** How many values took each entry of the palette. */
  readonly counts: Uint32Array;
}

/**
 * Colours every channel in short steps. The result depends on the values and scales alone, not on the panel's size,
 * nor on the order in which the channels are shown.
 */
export function* bakeAtlasInSteps(
  tensor: Tensor,
  scales: TensorScales
): Generator<void, BakedAtlas> {
  const { block, counts } = yield* colourChannelsInSteps(tensor, scales);
  return { size: measureTensor(tensor), source: bakeBlock(block), counts };
}

export interface AtlasView {
  readonly layout: AtlasLayout;
  /** The channel at each place of the layout. */
  readonly channels: readonly number[];
  /** CSS colour of the mark below each place; none unless given. */
  readonly marks?: readonly string[];
}

/** Draws the channels at their places in the layout; the gaps stay as they are. */
export function paintAtlas(
  context: PaintContext,
  atlas: BakedAtlas,
  { layout, channels, marks }: AtlasView
): void {
  const { width, height } = atlas.size;
  const { columns } = arrangePixelGrid(atlas.size);
  for (const [place, channel] of channels.entries()) {
    const x = (channel % columns) * width;
    const y = Math.floor(channel / columns) * height;
    const to = findCell(layout, place);
    paintPixels(context, atlas.source, { from: { x, y, width, height }, to });
    if (marks === undefined) continue;
    context.fillStyle = marks[place];
    context.fillRect(to.x, to.y + to.height, to.width, layout.markHeight);
  }
}
