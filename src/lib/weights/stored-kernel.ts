/**
 * A kernel in the form in which its set keeps it. It is decoded once it is known where the values go and what they are
 * multiplied by: touching 22 million values a second time takes longer than the sums.
 */
export interface StoredKernel {
  /** In values. */
  readonly length: number;
  /**
   * Writes the values to `target`, multiplied by `scale` [out] where there is one; out is their last axis. Throws
   * WeightsError where one is not finite.
   */
  decode(target: Float32Array, scale: Float64Array | null): void;
}

/** Multiplies in place; [out] is the last axis of `values`. */
export function scaleChannels(values: Float32Array, scale: Float64Array): void {
  const channels = scale.length;
  for (let start = 0; start < values.length; start += channels) {
    for (let channel = 0; channel < channels; channel++) values[start + channel] *= scale[channel];
  }
}
