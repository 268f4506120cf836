import { measureTensor, type Tensor } from './tensor';

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;
/** Share of a map's squares below which its variance is rounding. */
const evenness = 1e-10;

/**
 * Pearson correlation of one channel's map with every channel's, −1 to 1: which maps are high and low at the same places,
 * however strong they are and however much lies under all of a map. 1 for the channel itself; 0 where a map is the same
 * everywhere. Yields every few milliseconds. Throws RangeError where there is no such channel.
 */
export function* correlateInSteps(tensor: Tensor, channel: number): Generator<void, Float32Array> {
  const { height, width, channels } = measureTensor(tensor);
  if (!Number.isInteger(channel) || channel < 0 || channel >= channels) {
    throw new RangeError(`Channel ${channel}: expected 0 to ${channels - 1}.`);
  }
  const { data } = tensor;
  const count = height * width;
  const sums = new Float64Array(channels);
  const squares = new Float64Array(channels);
  const products = new Float64Array(channels);
  const pixelsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let pixel = 0; pixel < count; pixel++) {
    const start = pixel * channels;
    const reference = data[start + channel];
    for (let other = 0; other < channels; other++) {
      const value = data[start + other];
      sums[other] += value;
      squares[other] += value * value;
      products[other] += reference * value;
    }
    if ((pixel + 1) % pixelsPerStep === 0) yield;
  }
  const deviationOf = (other: number) => {
    const variance = squares[other] - sums[other] ** 2 / count;
    // What is left of two sums that are equal but for rounding is no deviation.
    return variance > squares[other] * evenness ? Math.sqrt(variance) : 0;
  };
  const own = deviationOf(channel);
  return Float32Array.from(products, (product, other) => {
    if (other === channel) return 1;
    const scale = own * deviationOf(other);
    return scale > 0 ? (product - (sums[channel] * sums[other]) / count) / scale : 0;
  });
}
