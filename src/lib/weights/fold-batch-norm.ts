import { WeightsError } from './weights-error';

export interface BatchNormVariables {
  /** The op's, for the error's sentence. */
  readonly scope: string;
  /** [height, width, in, out]; becomes the kernel where it lies, since a second copy of millions of numbers costs more than the sums. */
  readonly weights: Float32Array;
  /** This and the next two: [out]. */
  readonly beta: Float32Array;
  readonly movingMean: Float32Array;
  readonly movingVariance: Float32Array;
  readonly epsilon: number;
}

/**
 * Convolution then batch norm without gamma, as one convolution with a bias: with s = 1 / √(variance + ε),
 * kernel = weights · s and bias = β − mean · s, per output channel. Throws WeightsError naming the channel where
 * that is not finite.
 */
export function foldBatchNorm(variables: BatchNormVariables): {
  kernel: Float32Array;
  bias: Float32Array;
} {
  const { scope, weights, beta, movingMean, movingVariance, epsilon } = variables;
  const channels = beta.length;
  const scale = new Float64Array(channels);
  const bias = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    scale[channel] = 1 / Math.sqrt(movingVariance[channel] + epsilon);
    bias[channel] = beta[channel] - movingMean[channel] * scale[channel];
    if (!Number.isFinite(scale[channel]) || !Number.isFinite(bias[channel])) {
      throw new WeightsError(
        `The batch norm of ${scope} is refused: channel ${channel} has beta ${beta[channel]}, mean ${movingMean[channel]} and variance ${movingVariance[channel]}.`
      );
    }
  }
  for (let start = 0; start < weights.length; start += channels) {
    for (let channel = 0; channel < channels; channel++) {
      weights[start + channel] *= scale[channel];
    }
  }
  return { kernel: weights, bias };
}
