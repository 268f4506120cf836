import { countElements, hasBatchNorm, type Op } from '../../network';
import {
  slimConventions,
  type EndPointWeights,
  type OpWeights,
  type RunConventions
} from '../../weights';
import type { WeightSource } from '../device-weights';

/** Small deterministic weights for any network; `onload` hears every end point asked for. */
export function randomWeights(
  onload: (endPoint: string) => void = () => undefined,
  conventions: RunConventions = slimConventions
): WeightSource {
  return {
    loadConventions: async () => ({ ...conventions, trainedHeads: [], classes: null }),
    async *loadEndPoints(endPoints, { network, signal, onprogress }) {
      for (const [index, endPoint] of endPoints.entries()) {
        signal?.throwIfAborted();
        onload(endPoint);
        onprogress?.({ loadedBytes: index + 1, totalBytes: endPoints.length });
        yield { endPoint, weights: weightsOf(network.ops, endPoint) };
      }
    }
  };
}

function weightsOf(ops: readonly Op[], endPoint: string): EndPointWeights {
  const weights = new Map<string, OpWeights>();
  for (const op of ops) {
    if (op.endPoint !== endPoint || op.weights.length === 0) continue;
    const kernelShape = op.weights[0].shape as unknown as OpWeights['kernelShape'];
    const scale = Math.sqrt(6 / countElements(kernelShape.slice(0, 3)));
    const kernel = new Float32Array(countElements(kernelShape));
    for (let i = 0; i < kernel.length; i++) kernel[i] = scale * Math.sin(i * 12.9898 + 1);
    const bias = new Float32Array(kernelShape[3]).fill(0.01);
    weights.set(op.scope, {
      ...{ kernel, kernelShape, bias },
      batchNorm: null,
      isUntrained: !hasBatchNorm(op)
    });
  }
  return weights;
}
