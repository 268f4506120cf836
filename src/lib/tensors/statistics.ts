import { measureTensor, type Tensor } from './tensor';

/** Lowest and highest value, in the units of the activation. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** One entry per channel. */
export interface ChannelStatistics {
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly mean: Float32Array;
  /** Share of values that are exactly 0, between 0 and 1: what ReLU cut off. */
  readonly zeroShare: Float32Array;
  /** Over the whole tensor. */
  readonly range: ValueRange;
}

/** Statistics of every channel in one pass over NHWC. Throws RangeError as `measureTensor` does. */
export function computeStatistics(tensor: Tensor): ChannelStatistics {
  const { height, width, channels } = measureTensor(tensor);
  const { data } = tensor;
  const min = new Float32Array(channels).fill(Infinity);
  const max = new Float32Array(channels).fill(-Infinity);
  // Sums in 64 bits: 22,201 float32 additions would lose the last digits that are printed.
  const sum = new Float64Array(channels);
  const zeros = new Uint32Array(channels);
  for (let i = 0; i < data.length;) {
    for (let channel = 0; channel < channels; channel++, i++) {
      const value = data[i];
      if (value < min[channel]) min[channel] = value;
      if (value > max[channel]) max[channel] = value;
      if (value === 0) zeros[channel]++;
      sum[channel] += value;
    }
  }
  const area = height * width;
  return {
    min,
    max,
    mean: Float32Array.from(sum, (total) => total / area),
    zeroShare: Float32Array.from(zeros, (count) => count / area),
    range: { min: measureRange(min).min, max: measureRange(max).max }
  };
}

/** Range of plain values; 0 to 0 where there are none. */
export function measureRange(data: Float32Array): ValueRange {
  let min = Infinity;
  let max = -Infinity;
  for (const value of data) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}
