import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  abs,
  add,
  avgPool,
  concat,
  conv2d,
  div,
  grad,
  maxPool,
  mean,
  pad,
  relu,
  reshape,
  setBackend,
  slice,
  softmax,
  sum,
  tensor,
  tidy,
  type Tensor,
  type Tensor4D
} from '@tensorflow/tfjs-core';
import {
  buildNetwork,
  hasBatchNorm,
  imageScope,
  paddingAmounts,
  type NetworkConfiguration,
  type Op,
  type WindowOp
} from '../../network';
import type { ImagePixels } from '../../pixels';
import type { OpWeights, RunConventions } from '../../weights';
import type { WeightSource } from '../device-weights';
import type { GradientRequest } from '../engine';
import { preprocess } from '../preprocess';

interface Reference {
  readonly config: NetworkConfiguration;
  readonly image: ImagePixels;
  readonly weights: WeightSource;
}

/**
 * What `readGradient` should answer, by tf.grad over the whole network at once, on the cpu backend: none of the engine's
 * kernels or backward steps are used.
 */
export async function referenceGradient(
  { config, image, weights }: Reference,
  { scope, channel, cell }: GradientRequest
): Promise<Float32Array> {
  const network = buildNetwork(config);
  const conventions = await weights.loadConventions('bundled');
  const loaded = new Map<string, OpWeights>();
  const endPoints = network.endPoints.map(({ name }) => name);
  const options = { network, weightSet: 'bundled' } as const;
  for await (const entry of weights.loadEndPoints(endPoints, options)) {
    for await (const [name, values] of entry.weights) loaded.set(name, values);
  }
  await setBackend('cpu');
  const magnitudes = tidy(() => {
    const cellOf = (input: Tensor): Tensor => {
      const outputs = new Map([[imageScope, input]]);
      for (const op of network.ops) {
        const inputs = op.inputs.map((name) => outputs.get(name) as Tensor);
        outputs.set(op.scope, forward(op, inputs, { conventions, weights: loaded.get(op.scope) }));
        if (op.scope === scope) break;
      }
      const output = outputs.get(scope) as Tensor;
      const at = output.rank === 4 ? [0, ...cell, channel] : [0, channel];
      return reshape(slice(output, at, new Array<number>(output.rank).fill(1)), []);
    };
    const input = preprocess(image, conventions.inputScaling);
    return sum(abs(grad(cellOf)(input)), 3);
  });
  const values = Float32Array.from(await magnitudes.data());
  magnitudes.dispose();
  return values;
}

interface ForwardParts {
  readonly conventions: RunConventions;
  readonly weights: OpWeights | undefined;
}

function forward(op: Op, inputs: readonly Tensor[], parts: ForwardParts): Tensor {
  const [input] = inputs;
  switch (op.kind) {
    case 'conv': {
      const { kernel, kernelShape, bias } = parts.weights as OpWeights;
      const filter = tensor(kernel, [...kernelShape]) as Tensor4D;
      const padding = op.padding === 'SAME' ? 'same' : 'valid';
      const sums = add(conv2d(input as Tensor4D, filter, op.stride, padding), tensor(bias));
      return hasBatchNorm(op) ? relu(sums) : sums;
    }
    case 'max_pool': {
      const padding = op.padding === 'SAME' ? 'same' : 'valid';
      return maxPool(input as Tensor4D, [...op.kernel], op.stride, padding);
    }
    case 'avg_pool':
      return averageInside(op, input, parts.conventions);
    case 'concat':
      return concat([...inputs] as Tensor4D[], 3);
    case 'global_avg_pool':
      return mean(input, [1, 2], true);
    case 'dropout':
      return input;
    case 'squeeze':
      return reshape(input, [...op.outShape]);
    case 'softmax':
      return softmax(input);
  }
}

/** tf.grad is wrong for average pools that pad; of a pool over zeros put there beforehand it is right. */
function averageInside(op: WindowOp, input: Tensor, conventions: RunConventions): Tensor {
  const [rows, columns] = op.kernel.map((kernel, axis) => {
    const { stride, padding } = op;
    return [...paddingAmounts({ size: op.inShape[axis + 1], kernel, stride, padding })];
  }) as [number, number][];
  const pool = (map: Tensor) =>
    avgPool(
      pad(map, [[0, 0], rows, columns, [0, 0]]) as Tensor4D,
      [...op.kernel],
      op.stride,
      'valid'
    );
  const inside = pool(tensor(new Float32Array(input.size).fill(1), input.shape));
  return conventions.averagePoolCountsPadding ? pool(input) : div(pool(input), inside);
}
