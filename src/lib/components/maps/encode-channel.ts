import { paintFeatureMap, paintOverlay } from '$lib/paint';
import type { ColourScale, FeatureMap } from '$lib/tensors';
import { encodePng } from '../ui/save-file';
import type { PhotoOverlay } from './photo-overlay';

/** Pixels of the longer side of a saved picture, at least. */
const savedSide = 512;

interface ChannelPicture {
  readonly map: FeatureMap;
  readonly scale: ColourScale;
  /** Null for the map alone. */
  readonly overlay: PhotoOverlay | null;
}

/** One channel as a PNG, at a whole multiple of its size, or of the photo's that it lies over. */
export async function encodeChannel({ map, scale, overlay }: ChannelPicture): Promise<Blob> {
  const { width, height } = overlay?.photo ?? map;
  const factor = Math.max(1, Math.ceil(savedSide / Math.max(width, height)));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * factor, height: height * factor });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context for the picture.');
  if (overlay) paintOverlay(context, map, { ...overlay, scale });
  else paintFeatureMap(context, map, scale);
  return encodePng(canvas);
}
