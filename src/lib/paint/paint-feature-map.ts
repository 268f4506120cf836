import { greyPixels, type ImagePixels } from '../pixels';
import type { ColourScale, FeatureMap } from '../tensors';
import { colourMap } from './colour-pixels';
import { paintBlock, type PaintBox, type PaintContext } from './paint-block';
import { veilPixels } from './veil-pixels';

/** One channel over the whole canvas, nearest neighbour: every value a rectangle of one colour. */
export function paintFeatureMap(context: PaintContext, map: FeatureMap, scale: ColourScale): void {
  paintBlock(context, colourMap(map, scale));
}

interface OverlayOptions {
  /** Fills the canvas. */
  readonly photo: ImagePixels;
  readonly scale: ColourScale;
  /** What the map's cells cover, in pixels of the photo. */
  readonly place: PaintBox;
}

/** One channel over the photo it came from, each cell where its field has its centre. */
export function paintOverlay(
  context: PaintContext,
  map: FeatureMap,
  { photo, scale, place }: OverlayOptions
): void {
  const { width, height } = context.canvas;
  const [across, down] = [width / photo.width, height / photo.height];
  paintBlock(context, greyPixels(photo), { isPhoto: true });
  paintBlock(context, veilPixels(map, scale), {
    to: {
      x: place.x * across,
      y: place.y * down,
      width: place.width * across,
      height: place.height * down
    }
  });
}
