import { measureTensor, type MapSize, type Tensor } from '../tensors';
import { findCell } from './atlas-cells';
import type { AtlasLayout } from './atlas-layout';
import { arrangePixelGrid, colourChannelsInSteps, type ChannelRanges } from './colour-pixels';
import { bakeBlock, paintPixels, type PaintContext, type PixelSource } from './paint-block';

/** All channels of a tensor, coloured once, one pixel per value; painting from it is only copying. */
export interface BakedAtlas {
  readonly size: MapSize;
  readonly source: PixelSource;
}

/**
 * Colours every channel in short steps. The result depends on the values and ranges alone, not on the panel's size.
 */
export function* bakeAtlasInSteps(
  tensor: Tensor,
  ranges: ChannelRanges
): Generator<void, BakedAtlas> {
  const block = yield* colourChannelsInSteps(tensor, ranges);
  return { size: measureTensor(tensor), source: bakeBlock(block) };
}

/** Draws all channels at the places of the layout; the gaps stay as they are. */
export function paintAtlas(context: PaintContext, atlas: BakedAtlas, layout: AtlasLayout): void {
  const { width, height, channels } = atlas.size;
  const { columns } = arrangePixelGrid(atlas.size);
  for (let channel = 0; channel < channels; channel++) {
    const x = (channel % columns) * width;
    const y = Math.floor(channel / columns) * height;
    paintPixels(context, atlas.source, {
      from: { x, y, width, height },
      to: findCell(layout, channel)
    });
  }
}
