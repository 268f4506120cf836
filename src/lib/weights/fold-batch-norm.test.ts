import { describe, expect, it } from 'vitest';
import { faultOf } from './__fixtures__/fault-of';
import { foldBatchNorm } from './fold-batch-norm';

const createVariables = () => ({
  scope: 'InceptionV3/Mixed_5b/Branch_0/Conv2d_0a_1x1',
  /** [1, 1, 3, 2] */
  weights: Float32Array.of(1, 2, 3, 4, 5, 6),
  beta: Float32Array.of(0.5, -1),
  movingMean: Float32Array.of(2, -3),
  movingVariance: Float32Array.of(0.25, 4),
  epsilon: 0.001
});

describe('foldBatchNorm', () => {
  it('gives the same output as the convolution and the batch norm after it', () => {
    const { weights, movingMean, movingVariance, epsilon, beta } = createVariables();
    const { kernel, bias } = foldBatchNorm(createVariables());
    const input = [0.3, -0.7, 1.1];
    for (const channel of [0, 1]) {
      const convolve = (values: Float32Array) =>
        input.reduce((sum, value, index) => sum + value * values[2 * index + channel], 0);
      const deviation = Math.sqrt(movingVariance[channel] + epsilon);
      const normalised = (convolve(weights) - movingMean[channel]) / deviation + beta[channel];
      expect(convolve(kernel) + bias[channel]).toBeCloseTo(normalised, 6);
    }
  });

  it('makes the kernel out of the weights without a second copy', () => {
    const variables = createVariables();
    expect(foldBatchNorm(variables).kernel).toBe(variables.weights);
  });

  it('multiplies by gamma where the convention has one, and equals gamma 1 where it has none', () => {
    const gamma = Float32Array.of(2, -0.5);
    const plain = foldBatchNorm(createVariables());
    const scaled = foldBatchNorm({ ...createVariables(), gamma });
    const { beta } = createVariables();
    for (const [index, value] of scaled.kernel.entries()) {
      expect(value).toBeCloseTo(plain.kernel[index] * gamma[index % 2], 5);
    }
    for (const [channel, value] of scaled.bias.entries()) {
      const shift = plain.bias[channel] - beta[channel];
      expect(value).toBeCloseTo(beta[channel] + shift * gamma[channel], 5);
    }
    const ones = new Float32Array(2).fill(1);
    expect(foldBatchNorm({ ...createVariables(), gamma: ones })).toEqual(plain);
  });

  it('divides by the deviation with the epsilon of the convention', () => {
    const { movingVariance, weights } = createVariables();
    for (const epsilon of [0.001, 0.1]) {
      const { kernel } = foldBatchNorm({ ...createVariables(), epsilon });
      expect(kernel[0]).toBeCloseTo(weights[0] / Math.sqrt(movingVariance[0] + epsilon), 6);
    }
  });

  it.each([
    ['a variance below −ε', { movingVariance: Float32Array.of(1, -0.5) }, 1],
    ['a variance of exactly −ε', { movingVariance: Float32Array.of(-1, 1), epsilon: 1 }, 0],
    ['NaN in the mean', { movingMean: Float32Array.of(NaN, 0) }, 0],
    ['infinity in beta', { beta: Float32Array.of(0, Infinity) }, 1],
    ['NaN in gamma', { gamma: Float32Array.of(1, NaN) }, 1]
  ])('refuses %s and names op and channel', async (_, broken, channel) => {
    const fault = await faultOf(() => foldBatchNorm({ ...createVariables(), ...broken }));
    const { scope } = createVariables();
    expect(fault).toMatchObject({ kind: 'bad-batch-norm', scope, channel });
  });
});
