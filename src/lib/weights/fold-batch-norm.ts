import { scaleChannels, type StoredKernel } from './stored-kernel';
import { WeightsError } from './weights-error';

export interface BatchNormVariables {
  /** The op's, for the error. */
  readonly scope: string;
  /** [height, width, in, out]; values become the kernel where they lie, since a second copy of millions of numbers costs more than the sums. */
  readonly weights: Float32Array | StoredKernel;
  /** Where a stored kernel is decoded to; an array of its own where not given. */
  readonly place?: () => Float32Array | undefined;
  /** This and the next three: [out]. Left out where the convention has no gamma, which then is 1. */
  readonly gamma?: Float32Array;
  readonly beta: Float32Array;
  readonly movingMean: Float32Array;
  readonly movingVariance: Float32Array;
  readonly epsilon: number;
}

/**
 * Convolution then batch norm, as one convolution with a bias: with s = γ / √(variance + ε), kernel = weights · s and
 * bias = β − mean · s, per output channel. Throws WeightsError naming the channel where that is not finite.
 */
export function foldBatchNorm(variables: BatchNormVariables): {
  kernel: Float32Array;
  bias: Float32Array;
} {
  const { scope, weights, gamma, beta, movingMean, movingVariance, epsilon } = variables;
  const channels = beta.length;
  const scale = new Float64Array(channels);
  const bias = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const factor = gamma === undefined ? 1 : gamma[channel];
    scale[channel] = factor / Math.sqrt(movingVariance[channel] + epsilon);
    bias[channel] = beta[channel] - movingMean[channel] * scale[channel];
    if (!Number.isFinite(scale[channel]) || !Number.isFinite(bias[channel])) {
      throw new WeightsError({
        kind: 'bad-batch-norm',
        scope,
        channel,
        variables: {
          gamma: factor,
          beta: beta[channel],
          mean: movingMean[channel],
          variance: movingVariance[channel]
        }
      });
    }
  }
  return { kernel: finishKernel(weights, scale, variables.place), bias };
}

/** The values of a kernel [height, width, in, out], multiplied by `scale` [out] where there is one. */
export function finishKernel(
  weights: Float32Array | StoredKernel,
  scale: Float64Array | null,
  place: BatchNormVariables['place']
): Float32Array {
  if (weights instanceof Float32Array) {
    if (scale !== null) scaleChannels(weights, scale);
    return weights;
  }
  const kernel = place?.() ?? new Float32Array(weights.length);
  weights.decode(kernel, scale);
  return kernel;
}
