import { expect, it } from 'vitest';
import { rankClasses } from './rank-classes';

it.each([
  ['even', [2, 2], [0.5, 0.5], [0, 1]],
  ['ln 3 apart', [0, Math.log(3)], [0.25, 0.75], [1, 0]],
  ['large', [1000, 1000, 1000], [1 / 3, 1 / 3, 1 / 3], [0, 1, 2]],
  ['far apart', [-200, 0], [0, 1], [1, 0]]
])('logits that are %s', (_, logits, probabilities, order) => {
  const ranked = rankClasses(Float32Array.from(logits));
  expect(ranked.order).toEqual(order);
  order.forEach((index, place) => expect(ranked.ranks[index]).toBe(place + 1));
  ranked.probabilities.forEach((one, index) => expect(one).toBeCloseTo(probabilities[index], 6));
});

it('the logarithm of the ratio of two probabilities is the difference of their logits', () => {
  const logits = Float32Array.of(3.5, -1.25, 0.5);
  const { probabilities } = rankClasses(logits);
  expect(Math.log(probabilities[0] / probabilities[1])).toBeCloseTo(4.75, 12);
});
