import { veilPixels } from '$lib/paint';
import {
  finish,
  percentileOfMagnitudes,
  robustShare,
  type ColourScale,
  type FeatureMap
} from '$lib/tensors';

/** From 0 to the magnitude that all but a few of the pixels that count at all do not exceed. */
export function scaleOfGradient({ data }: FeatureMap): ColourScale {
  const max = finish(
    percentileOfMagnitudes(
      data.filter((value) => value > 0),
      robustShare
    )
  );
  return { ramp: 'sequential', range: { min: 0, max }, floor: null };
}

/** A PNG to lay over the photo, a pixel per pixel. */
export function drawGradient(map: FeatureMap, scale: ColourScale): string {
  const { width, height, data } = veilPixels(map, scale);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context for the picture.');
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.toDataURL();
}
