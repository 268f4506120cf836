import { describe, expect, it } from 'vitest';
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

  it.each([
    ['a variance below −ε', { movingVariance: Float32Array.of(1, -0.5) }, 'channel 1'],
    [
      'a variance of exactly −ε',
      { movingVariance: Float32Array.of(-1, 1), epsilon: 1 },
      'channel 0'
    ],
    ['NaN in the mean', { movingMean: Float32Array.of(NaN, 0) }, 'channel 0'],
    ['infinity in beta', { beta: Float32Array.of(0, Infinity) }, 'channel 1']
  ])('refuses %s and names op and channel', (_, broken, channel) => {
    const fold = () => foldBatchNorm({ ...createVariables(), ...broken });
    expect(fold).toThrow(createVariables().scope);
    expect(fold).toThrow(channel);
  });
});
