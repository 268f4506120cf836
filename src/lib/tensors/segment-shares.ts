import { measureTensor, type Tensor } from './tensor';

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/**
 * Each stretch of channels' share of the activation, between 0 and 1: the sum of its values over the sum of all, values
 * by their magnitude, which after ReLU they are themselves. In short steps over NHWC. Null where all values are 0.
 * Throws RangeError unless the counts add up to the channels, and as `measureTensor` does.
 */
export function* measureSharesInSteps(
  tensor: Tensor,
  counts: readonly number[]
): Generator<void, readonly number[] | null> {
  const { channels } = measureTensor(tensor);
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum !== channels) {
    throw new RangeError(`Segments of ${counts.join(' + ')} channels in ${channels}.`);
  }
  const { data } = tensor;
  // In 64 bits: a tensor has up to millions of values.
  const sums = new Float64Array(counts.length);
  const valuesInStep = Math.max(1, Math.floor(valuesPerStep / channels)) * channels;
  for (let start = 0; start < data.length; start += valuesInStep) {
    const end = Math.min(data.length, start + valuesInStep);
    for (let at = start; at < end;) {
      for (const [segment, count] of counts.entries()) {
        for (const stop = at + count; at < stop; at++) sums[segment] += Math.abs(data[at]);
      }
    }
    yield;
  }
  const total = sums.reduce((all, part) => all + part, 0);
  return total === 0 ? null : Array.from(sums, (part) => part / total);
}
