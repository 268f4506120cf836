import { measureTensor } from '../tensors';
import type { ClassDirection, ClassFactors } from './class-map';

export interface ClassChannel {
  readonly channel: number;
  readonly weight: number;
  /** Over the window of the pool. */
  readonly mean: number;
  /** weight · mean: what it adds to the logit. */
  readonly product: number;
}

export interface ClassChannels {
  /** Those that add or take most, the largest amount first. */
  readonly strongest: readonly ClassChannel[];
  readonly rest: { readonly count: number; readonly sum: number };
}

/** [K]: the mean of every channel over the window of the pool, which is what the classifier reads. */
export function averageChannels({ features, window }: ClassFactors): Float64Array {
  const { width, channels } = measureTensor(features);
  const means = new Float64Array(channels);
  for (let row = 0; row < window[0]; row++) {
    for (let column = 0; column < window[1]; column++) {
      const from = (row * width + column) * channels;
      for (let channel = 0; channel < channels; channel++) {
        means[channel] += features.data[from + channel];
      }
    }
  }
  const cells = window[0] * window[1];
  return means.map((sum) => sum / cells);
}

/** The channels that a logit owes most to, or that speak most against it. */
export function rankClassChannels(
  means: Float64Array,
  { weights }: ClassDirection,
  count: number
): ClassChannels {
  const products = weights.map((weight, channel) => weight * means[channel]);
  const order = Array.from(products.keys()).sort(
    (a, b) => Math.abs(products[b]) - Math.abs(products[a]) || a - b
  );
  const rest = order.slice(count);
  return {
    strongest: order.slice(0, count).map((channel) => ({
      ...{ channel, weight: weights[channel] },
      ...{ mean: means[channel], product: products[channel] }
    })),
    rest: { count: rest.length, sum: rest.reduce((sum, channel) => sum + products[channel], 0) }
  };
}
