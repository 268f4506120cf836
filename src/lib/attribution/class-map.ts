import type { Pair } from '../network';
import { measureTensor, type FeatureMap, type Tensor } from '../tensors';

/**
 * What the logits are made of. Since the pool is a mean and the classifier a weighted sum, the two may change places: with
 * f the map before the pool, M_c(y, x) = Σ_k w_kc · f_k(y, x) is a map of class c, and its mean plus the bias b_c is that
 * class's logit, exactly. Nothing is estimated, and nothing left out.
 */
export interface ClassFactors {
  /** f: [1, height, width, K] */
  readonly features: Tensor;
  /** w: [1, 1, K, C] */
  readonly kernel: Tensor;
  /** b: [C] */
  readonly bias: Float32Array;
  /** Rows and columns that the pool averages, from the top left corner. */
  readonly window: Pair;
}

/** What every channel counts for: of a class, or for one class against another. */
export interface ClassDirection {
  /** [K] */
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface ClassMap {
  /** 0 outside the window of the pool, which reads nothing there. */
  readonly map: FeatureMap;
  /** Over the window. */
  readonly mean: number;
  /** Mean over the window of Σ |w_k · f_k|: what rounding is measured by. */
  readonly magnitude: number;
}

/** Throws RangeError where there is no such class. `against` is subtracted: M_a − M_b, b_a − b_b. */
export function directClass(
  { kernel, bias }: ClassFactors,
  classIndex: number,
  against: number | null = null
): ClassDirection {
  const classes = bias.length;
  for (const one of [classIndex, against ?? 0]) {
    if (!Number.isInteger(one) || one < 0 || one >= classes) {
      throw new RangeError(`Class ${one}: expected 0 to ${classes - 1}.`);
    }
  }
  const weights = new Float64Array(kernel.data.length / classes);
  for (let channel = 0; channel < weights.length; channel++) {
    const row = channel * classes;
    weights[channel] =
      kernel.data[row + classIndex] - (against === null ? 0 : kernel.data[row + against]);
  }
  return { weights, bias: bias[classIndex] - (against === null ? 0 : bias[against]) };
}

interface ChannelSpan {
  readonly firstChannel: number;
  readonly count: number;
}

/** The map of a direction, or the part of it that some of the channels make: such parts add up to the whole. */
export function mapClass(
  { features, window }: ClassFactors,
  { weights }: ClassDirection,
  { firstChannel, count }: ChannelSpan = { firstChannel: 0, count: weights.length }
): ClassMap {
  const { height, width, channels } = measureTensor(features);
  const data = new Float32Array(height * width);
  let [sum, magnitude] = [0, 0];
  for (let row = 0; row < window[0]; row++) {
    for (let column = 0; column < window[1]; column++) {
      const from = (row * width + column) * channels;
      let value = 0;
      for (let channel = firstChannel; channel < firstChannel + count; channel++) {
        const product = weights[channel] * features.data[from + channel];
        value += product;
        magnitude += Math.abs(product);
      }
      data[row * width + column] = value;
      sum += value;
    }
  }
  const cells = window[0] * window[1];
  return { map: { height, width, data }, mean: sum / cells, magnitude: magnitude / cells };
}
