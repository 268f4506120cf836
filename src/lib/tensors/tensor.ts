/** Plain result of an op, outside tfjs: float32 values, axis order NHWC (or NC after a squeeze), batch 1. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** One channel or any other single-valued map, [height, width] row by row. */
export interface FeatureMap {
  readonly height: number;
  readonly width: number;
  readonly data: Float32Array;
}

export interface MapSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/**
 * Height, width and channels of a tensor; [1, C] counts as 1×1×C.
 * Throws RangeError unless the shape is [1, H, W, C] or [1, C] and the data has that many values.
 */
export function measureTensor({ shape, data }: Tensor): MapSize {
  const [height, width, channels] = shape.length === 2 ? [1, 1, shape[1]] : shape.slice(1);
  const isKnownRank = shape.length === 2 || shape.length === 4;
  if (!isKnownRank || shape[0] !== 1 || height * width * channels !== data.length) {
    throw new RangeError(
      `Tensor of shape [${shape.join(', ')}] with ${data.length} values: expected [1, H, W, C] or [1, C].`
    );
  }
  return { height, width, channels };
}

/** A map as a tensor of shape [1, height, width, 1], sharing its data. */
export function mapToTensor(map: FeatureMap): Tensor {
  return { shape: [1, map.height, map.width, 1], data: map.data };
}
