import { mul, reshape, square, stack, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { OpDifference } from './engine';
import { meanOverChannels } from './webgl-programs';

/**
 * What `toDifference` needs of two outputs of an op: means over channels of (B − A)², A², B² and A·B, as
 * [4, 1, height, width]. Call inside `tidy`.
 */
export function measureDifference(a: Tensor, b: Tensor): Tensor {
  const [x, y] = [a, b].map((tensor) =>
    tensor.rank === 4 ? tensor : reshape(tensor, [1, 1, 1, tensor.size])
  );
  return stack([square(sub(y, x)), square(x), square(y), mul(x, y)].map(meanOverChannels));
}

/** The rest of the sums is done here, in double precision. */
export function toDifference(scope: string, means: Float32Array): OpDifference {
  const cells = means.length / 4;
  const [difference, a, b, product] = [0, 1, 2, 3].map((part) =>
    means.subarray(part * cells, (part + 1) * cells).reduce((sum, value) => sum + value, 0)
  );
  if (a === 0 || b === 0) {
    const isSame = difference === 0;
    const relativeL2 = isSame ? 0 : Math.sqrt(difference / a);
    return { scope, relativeL2, cosine: isSame ? 1 : 0 };
  }
  const cosine = product / Math.sqrt(a * b);
  return {
    scope,
    relativeL2: Math.sqrt(difference / a),
    cosine: Math.max(-1, Math.min(1, cosine))
  };
}
