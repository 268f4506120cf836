import { measureTensor, type Tensor } from './tensor';

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/**
 * Cosine of the angle between one channel's map and every channel's, −1 to 1: which maps have the same shape, however
 * strong they are. 0 where either is nothing but zeros. Yields every few milliseconds.
 * Throws RangeError where there is no such channel.
 */
export function* cosinesInSteps(tensor: Tensor, channel: number): Generator<void, Float32Array> {
  const { height, width, channels } = measureTensor(tensor);
  if (!Number.isInteger(channel) || channel < 0 || channel >= channels) {
    throw new RangeError(`Channel ${channel}: expected 0 to ${channels - 1}.`);
  }
  const { data } = tensor;
  const products = new Float64Array(channels);
  const squares = new Float64Array(channels);
  const pixelsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let pixel = 0; pixel < height * width; pixel++) {
    const start = pixel * channels;
    const reference = data[start + channel];
    for (let other = 0; other < channels; other++) {
      const value = data[start + other];
      products[other] += reference * value;
      squares[other] += value * value;
    }
    if ((pixel + 1) % pixelsPerStep === 0) yield;
  }
  return Float32Array.from(products, (product, other) => {
    const length = Math.sqrt(squares[channel] * squares[other]);
    return length > 0 ? product / length : 0;
  });
}
