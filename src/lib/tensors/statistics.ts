import { finish } from './finish';
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
  /** Mean of |value|. */
  readonly meanMagnitude: Float32Array;
  readonly meanSquare: Float32Array;
  /** Share of values that are exactly 0, between 0 and 1: what ReLU cut off. */
  readonly zeroShare: Float32Array;
  /** Values per channel, height × width. */
  readonly area: number;
  /** Over the whole tensor. */
  readonly range: ValueRange;
}

/** What there is to say of one channel. */
export type ChannelFigures =
  /** One value is its own minimum, maximum and mean. */
  | { readonly kind: 'single'; readonly value: number }
  | {
      readonly kind: 'map';
      readonly min: number;
      readonly max: number;
      readonly mean: number;
      readonly zeroShare: number;
    };

export function figuresOf(
  { min, max, mean, zeroShare, area }: ChannelStatistics,
  channel: number
): ChannelFigures {
  if (area === 1) return { kind: 'single', value: mean[channel] };
  return {
    kind: 'map',
    min: min[channel],
    max: max[channel],
    mean: mean[channel],
    zeroShare: zeroShare[channel]
  };
}

/** How many values of one channel are exactly 0; of all channels where none is named. */
export function countZeros({ zeroShare, area }: ChannelStatistics, channel?: number): number {
  const shares = channel === undefined ? zeroShare : zeroShare.subarray(channel, channel + 1);
  return shares.reduce((sum, share) => sum + Math.round(share * area), 0);
}

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/** Statistics of every channel in one pass over NHWC. Throws RangeError as `measureTensor` does. */
export function computeStatistics(tensor: Tensor): ChannelStatistics {
  return finish(computeStatisticsInSteps(tensor));
}

/** The same in short steps, for a caller that has a page to keep alive in between. */
export function* computeStatisticsInSteps(tensor: Tensor): Generator<void, ChannelStatistics> {
  const { height, width, channels } = measureTensor(tensor);
  const area = height * width;
  const sums: Sums = {
    min: new Float32Array(channels).fill(Infinity),
    max: new Float32Array(channels).fill(-Infinity),
    // In 64 bits: 22,201 float32 additions would lose the last digits that are printed.
    sum: new Float64Array(channels),
    magnitudes: new Float64Array(channels),
    squares: new Float64Array(channels),
    zeros: new Uint32Array(channels)
  };
  const pixelsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let pixel = 0; pixel < area; pixel += pixelsPerStep) {
    const end = Math.min(area, pixel + pixelsPerStep) * channels;
    addValues(sums, tensor.data.subarray(pixel * channels, end));
    yield;
  }
  return {
    min: sums.min,
    max: sums.max,
    mean: Float32Array.from(sums.sum, (total) => total / area),
    meanMagnitude: Float32Array.from(sums.magnitudes, (total) => total / area),
    meanSquare: Float32Array.from(sums.squares, (total) => total / area),
    zeroShare: Float32Array.from(sums.zeros, (count) => count / area),
    area,
    range: { min: measureRange(sums.min).min, max: measureRange(sums.max).max }
  };
}

interface Sums {
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly sum: Float64Array;
  readonly magnitudes: Float64Array;
  readonly squares: Float64Array;
  readonly zeros: Uint32Array;
}

function addValues({ min, max, sum, magnitudes, squares, zeros }: Sums, data: Float32Array): void {
  const channels = min.length;
  for (let i = 0; i < data.length;) {
    for (let channel = 0; channel < channels; channel++, i++) {
      const value = data[i];
      if (value < min[channel]) min[channel] = value;
      if (value > max[channel]) max[channel] = value;
      if (value === 0) zeros[channel]++;
      sum[channel] += value;
      magnitudes[channel] += Math.abs(value);
      squares[channel] += value * value;
    }
  }
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
