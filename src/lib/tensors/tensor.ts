/** Plain result of an op, outside tfjs: float32 values, axis order NHWC (or NC after a squeeze), batch 1. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}
