import type { Tensor } from '../tensors';

/** One class among those that share the whole. */
export interface Competitor {
  readonly channel: number;
  readonly logit: number;
  /** exp(logit − the largest logit). */
  readonly power: number;
  /** Of the whole, between 0 and 1. */
  readonly share: number;
}

export interface SoftmaxValue {
  readonly kind: 'softmax';
  /** The class in question. */
  readonly own: Competitor;
  /** Classes with the largest logits, largest first; the class in question may be among them. */
  readonly largest: readonly Competitor[];
  readonly rest: { readonly count: number; readonly sum: number };
  /** Σ of all powers. */
  readonly total: number;
  readonly value: number;
  readonly magnitude: number;
}

/** exp(logit − largest) over the sum of all of them. `logits`: [1, C]. */
export function rebuildSoftmax(logits: Tensor, channel: number, count: number): SoftmaxValue {
  const values = Float64Array.from(logits.data);
  const most = values.reduce((largest, logit) => Math.max(largest, logit), -Infinity);
  const powers = values.map((logit) => Math.exp(logit - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const describe = (index: number): Competitor => ({
    channel: index,
    logit: values[index],
    power: powers[index],
    share: powers[index] / total
  });
  const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
  const rest = order.slice(count);
  const own = describe(channel);
  return {
    kind: 'softmax',
    own,
    largest: order.slice(0, count).map(describe),
    rest: { count: rest.length, sum: rest.reduce((sum, index) => sum + powers[index], 0) },
    total,
    value: own.share,
    magnitude: own.share
  };
}
