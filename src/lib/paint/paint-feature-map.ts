import { greyPixels, type ImagePixels } from '../pixels';
import { measureRange, type FeatureMap, type ValueRange } from '../tensors';
import { colourMap } from './colour-pixels';
import { paintBlock, type PaintBox, type PaintContext } from './paint-block';
import { veilPixels, type VeilOptions } from './veil-pixels';

export interface FeatureMapOptions {
  /** Values at the two ends of the ramp; the map's own unless told. */
  readonly range?: ValueRange;
  /** Canvas pixels; the whole canvas unless told. */
  readonly box?: PaintBox;
}

/** One channel, nearest neighbour: every value a rectangle of one colour. */
export function paintFeatureMap(
  context: PaintContext,
  map: FeatureMap,
  { range = measureRange(map.data), box }: FeatureMapOptions = {}
): void {
  paintBlock(context, colourMap(map, range), { to: box });
}

/** One channel over the photo it came from, both stretched over the same box. */
export function paintOverlay(
  context: PaintContext,
  map: FeatureMap,
  options: VeilOptions & { readonly photo: ImagePixels; readonly box?: PaintBox }
): void {
  paintBlock(context, greyPixels(options.photo), { to: options.box, isPhoto: true });
  paintBlock(context, veilPixels(map, options), { to: options.box });
}
