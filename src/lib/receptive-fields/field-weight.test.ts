import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { middleSpan, weighField } from './field-weight';
import { locateWindow } from './receptive-field-window';

const network = buildNetwork();
const fieldOps = network.ops.filter(({ receptiveField }) => receptiveField !== null);

test('the profile of every op covers its window exactly, and its weights add up to 1', () => {
  for (const { scope } of fieldOps) {
    const profiles = weighField(network, scope);
    const full = locateWindow(network, scope, [0, 0])?.full;
    for (const [axis, span] of [full?.rows, full?.columns].entries()) {
      const profile = profiles?.[axis];
      if (profile === undefined || span === undefined) throw new Error(scope);
      expect([profile.start, profile.start + profile.weights.length - 1], scope).toEqual(span);
      const sum = profile.weights.reduce((total, weight) => total + weight, 0);
      expect(sum, scope).toBeCloseTo(1, 10);
    }
  }
});

test('two 3×3 windows after one of stride 2 weigh as counting their paths by hand', () => {
  // Conv2d_2a reads Conv2d_1a (stride 2) at 0, 2, 4, each of which reads three pixels.
  const profile = weighField(network, 'InceptionV3/Conv2d_2a_3x3')?.[0];
  const paths = [1, 1, 2, 1, 2, 1, 1];
  expect(Array.from(profile?.weights ?? [], (weight) => Math.round(weight * 9))).toEqual(paths);
});

test('half of the weight of the last module lies in a small middle part of its window', () => {
  const profile = weighField(network, 'InceptionV3/Mixed_7c/concat')?.[0];
  if (!profile) throw new Error('No profile.');
  const [first, last] = middleSpan(profile, 0, 0.5);
  expect(profile.weights).toHaveLength(1311);
  expect(last - first + 1).toBeLessThan(400);
  expect((first + last + 1) / 2).toBe(37.5);
});

test('the span of one cell is moved by the spacing for the next, and all of the weight is the whole window', () => {
  const profile = weighField(network, 'InceptionV3/Conv2d_2a_3x3')?.[1];
  if (!profile) throw new Error('No profile.');
  expect(middleSpan(profile, 0, 0.3)).toEqual([2, 4]);
  expect(middleSpan(profile, 5, 0.3)).toEqual([12, 14]);
  expect(middleSpan(profile, 0, 1)).toEqual([0, 6]);
});
