import { veilPixels } from '$lib/paint';
import { measureRange, type ColourScale, type FeatureMap } from '$lib/tensors';

/** A logarithmic scale's floor as a part of the largest magnitude: most of a gradient is far smaller than its peaks. */
const floorShare = 0.02;

export function scaleOfGradient({ data }: FeatureMap): ColourScale {
  const { max } = measureRange(data);
  return { ramp: 'sequential', range: { min: 0, max }, floor: max > 0 ? max * floorShare : 1 };
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
