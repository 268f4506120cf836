import { abs, add, sum, tensor, tidy, type Tensor as DeviceTensor } from '@tensorflow/tfjs-core';
import { countElements, imageScope, indexOps, type Op } from '../network';
import { Pauses } from '../scheduling';
import type { Tensor } from '../tensors';
import { requireWeights, type RunContext } from './current-run';
import type { GradientRequest, RunProgress } from './engine';
import { InferenceError } from './inference-error';
import { gradientsOfInputs, listForwardScopes } from './op-gradients';
import { readAndDispose, requireOp } from './read-from-run';
import { recomputeAll } from './recompute';
import { listAncestors } from './spread';
import { checkChannels } from './switches';

export interface GradientOptions extends RunContext {
  onprogress(progress: RunProgress): void;
}

/** How much one cell changes with each pixel: [1, height, width, 1], magnitudes added up over the colours. */
export async function readGradient(
  request: GradientRequest,
  options: GradientOptions
): Promise<Tensor> {
  const gradient = await backpropagate(request, options);
  const magnitudes = tidy(() => sum(abs(gradient), 3, true));
  gradient.dispose();
  return readAndDispose(magnitudes, options.signal);
}

/**
 * The derivative of one cell by the image as the network reads it: [1, height, width, 3]; the caller owns it. Goes back from
 * the cell through the ops on the way, end point by end point, so that of the forward pass only what one module computes is on
 * the device at a time.
 */
async function backpropagate(
  request: GradientRequest,
  options: GradientOptions
): Promise<DeviceTensor> {
  const { run, conventions, signal, onprogress } = options;
  const ops = indexOps(run.network);
  const onTheWay = listAncestors(run.network.ops, request.scope);
  const sums = new GradientSums();
  const pauses = new Pauses();
  let done = 0;
  try {
    sums.add(request.scope, seedAt(requireOp(options, request.scope), request));
    for (const group of groupByEndPoint(onTheWay).reverse()) {
      const values = await recomputeAll(group.flatMap(listForwardScopes), {
        ...{ ...options, ops, activations: run.activations }
      });
      if (values === undefined) {
        throw new InferenceError({ kind: 'not-computed', scope: group[0].scope });
      }
      try {
        for (const op of [...group].reverse()) {
          await passBack(op, sums, (gradient) =>
            gradientsOfInputs({
              ...{ op, gradient, conventions, signal },
              weights: requireWeights(op, options),
              valueOf: (scope) => requireValue(values, scope)
            })
          );
          onprogress({ kind: 'op', done: ++done, total: onTheWay.length });
          await pauses.pauseIfDue();
          signal.throwIfAborted();
        }
      } finally {
        for (const value of values.values()) value.dispose();
      }
    }
    return sums.take(imageScope);
  } finally {
    sums.dispose();
  }
}

async function passBack(
  op: Op,
  sums: GradientSums,
  compute: (gradient: DeviceTensor) => Promise<readonly DeviceTensor[]>
): Promise<void> {
  const gradient = sums.take(op.scope);
  try {
    const gradients = await compute(gradient);
    for (const [index, scope] of op.inputs.entries()) sums.add(scope, gradients[index]);
  } finally {
    gradient.dispose();
  }
}

/** Owns the gradients that are on their way back: one for each output, added up over its readers. */
class GradientSums {
  readonly #sums = new Map<string, DeviceTensor>();

  /** Takes over the tensor. */
  add(scope: string, gradient: DeviceTensor): void {
    const before = this.#sums.get(scope);
    if (before === undefined) {
      this.#sums.set(scope, gradient);
      return;
    }
    this.#sums.set(scope, add(before, gradient));
    before.dispose();
    gradient.dispose();
  }

  /** Hands the tensor over. */
  take(scope: string): DeviceTensor {
    const gradient = this.#sums.get(scope);
    if (gradient === undefined) throw new Error(`No gradient has reached ${scope}.`);
    this.#sums.delete(scope);
    return gradient;
  }

  dispose(): void {
    for (const gradient of this.#sums.values()) gradient.dispose();
    this.#sums.clear();
  }
}

/** 1 at the cell, 0 elsewhere; outputs without a map have the one cell [0, 0]. */
function seedAt({ outShape }: Op, { scope, channel, cell }: GradientRequest): DeviceTensor {
  const channels = outShape[outShape.length - 1];
  checkChannels({ scope, first: channel, last: channel, channels });
  const [height, width] = outShape.length === 4 ? outShape.slice(1, 3) : [1, 1];
  const [row, column] = cell;
  if (!(row >= 0 && row < height && column >= 0 && column < width)) {
    throw new Error(`${scope} has ${height}×${width} cells, but not [${row}, ${column}].`);
  }
  const values = new Float32Array(countElements(outShape));
  values[(row * width + column) * channels + channel] = 1;
  return tensor(values, [...outShape]);
}

function groupByEndPoint(ops: readonly Op[]): Op[][] {
  const groups: Op[][] = [];
  for (const op of ops) {
    const group = groups.at(-1);
    if (group?.[0].endPoint === op.endPoint) group.push(op);
    else groups.push([op]);
  }
  return groups;
}

function requireValue(values: ReadonlyMap<string, DeviceTensor>, scope: string): DeviceTensor {
  const value = values.get(scope);
  if (value === undefined) throw new Error(`The value of ${scope} was not computed.`);
  return value;
}
