/** Every class of one answer. Arrays are indexed by class. */
export interface RankedClasses {
  /** Classes, the most probable first; the lower number first where two are alike. */
  readonly order: readonly number[];
  /** From 1. */
  readonly ranks: readonly number[];
  readonly logits: Float32Array;
  /** softmax of the logits, worked out in double precision. */
  readonly probabilities: Float64Array;
}

/** Probabilities and ranks from the logits of one picture. */
export function rankClasses(logits: Float32Array): RankedClasses {
  const most = logits.reduce((largest, logit) => Math.max(largest, logit), -Infinity);
  const powers = Float64Array.from(logits, (logit) => Math.exp(logit - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const order = Array.from(logits.keys()).sort((a, b) => logits[b] - logits[a] || a - b);
  const ranks = new Array<number>(logits.length);
  order.forEach((index, place) => (ranks[index] = place + 1));
  return { order, ranks, logits, probabilities: powers.map((power) => power / total) };
}
