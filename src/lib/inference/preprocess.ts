import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ImagePixels } from '../pixels';

/** RGBA bytes to [1, height, width, 3], scaled to [−1, 1] as Slim does: x / 127.5 − 1. Alpha is dropped. */
export function preprocess(image: ImagePixels): Tensor4D {
  return tensor4d(scalePixels(image), [1, image.height, image.width, 3]);
}

export function scalePixels({ width, height, data }: ImagePixels): Float32Array {
  const values = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; to < values.length; from += 4, to += 3) {
    values[to] = data[from] / 127.5 - 1;
    values[to + 1] = data[from + 1] / 127.5 - 1;
    values[to + 2] = data[from + 2] / 127.5 - 1;
  }
  return values;
}
