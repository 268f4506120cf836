import type { ImagePixels, PixelSize } from './image-pixels';

interface Tap {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Resizes opaque pixels with a triangle filter that widens when shrinking (bilinear with antialiasing, as in
 * Pillow's `BILINEAR` and `tf.image.resize(antialias=True)`), in the stored sRGB values. Alpha becomes 255.
 */
export function resamplePixels(source: ImagePixels, target: PixelSize): ImagePixels {
  const columns = planTaps(source.width, target.width);
  const rows = planTaps(source.height, target.height);
  const narrow = new Float32Array(source.height * target.width * 3);
  let to = 0;
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < target.width; x++) {
      const { first, weights } = columns[x];
      let [red, green, blue] = [0, 0, 0];
      let from = (y * source.width + first) * 4;
      for (let i = 0; i < weights.length; i++, from += 4) {
        red += weights[i] * source.data[from];
        green += weights[i] * source.data[from + 1];
        blue += weights[i] * source.data[from + 2];
      }
      narrow[to++] = red;
      narrow[to++] = green;
      narrow[to++] = blue;
    }
  }

  const data = new Uint8ClampedArray(target.height * target.width * 4).fill(255);
  const rowLength = target.width * 3;
  for (let y = 0; y < target.height; y++) {
    const { first, weights } = rows[y];
    for (let x = 0; x < target.width; x++) {
      let [red, green, blue] = [0, 0, 0];
      let from = first * rowLength + x * 3;
      for (let i = 0; i < weights.length; i++, from += rowLength) {
        red += weights[i] * narrow[from];
        green += weights[i] * narrow[from + 1];
        blue += weights[i] * narrow[from + 2];
      }
      const at = (y * target.width + x) * 4;
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
    }
  }
  return { width: target.width, height: target.height, data };
}

/** For each target pixel along one axis: where its window begins and the weights, which sum to 1. */
function planTaps(sourceLength: number, targetLength: number): Tap[] {
  const scale = sourceLength / targetLength;
  const radius = Math.max(scale, 1);
  return Array.from({ length: targetLength }, (_, position) => {
    const centre = (position + 0.5) * scale;
    const first = Math.max(Math.floor(centre - radius), 0);
    const end = Math.min(Math.ceil(centre + radius), sourceLength);
    const weights = new Float32Array(end - first);
    for (let i = 0; i < weights.length; i++) {
      weights[i] = Math.max(1 - Math.abs(first + i + 0.5 - centre) / radius, 0);
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { first, weights: weights.map((weight) => weight / total) };
  });
}
