import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ImagePixels } from '../pixels';
import type { InputScaling } from '../weights';

/** RGBA bytes to [1, height, width, 3], scaled as the weights expect it. Alpha is dropped. */
export function preprocess(image: ImagePixels, scaling: InputScaling): Tensor4D {
  return tensor4d(scalePixels(image, scaling), [1, image.height, image.width, 3]);
}

/** (pixel / 255 − mean) / deviation, channel by channel; with Slim's that is x / 127.5 − 1. */
export function scalePixels(
  { width, height, data }: ImagePixels,
  { mean, deviation }: InputScaling
): Float32Array {
  const divisor = deviation.map((value) => 255 * value);
  const offset = mean.map((value, channel) => value / deviation[channel]);
  const values = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; to < values.length; from += 4, to += 3) {
    values[to] = data[from] / divisor[0] - offset[0];
    values[to + 1] = data[from + 1] / divisor[1] - offset[1];
    values[to + 2] = data[from + 2] / divisor[2] - offset[2];
  }
  return values;
}
