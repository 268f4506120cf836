import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import { imageScope, type Network, type Op } from '../network';
import type { ImagePixels } from '../pixels';
import { Pauses } from '../scheduling';
import type { Activations } from './activations';
import type { DeviceEndPoint, WeightReader } from './device-weights';
import type { OpResult } from './engine';
import { drawThumbnail, executeOp, thumbnailSize } from './op-kernels';
import { preprocess } from './preprocess';
import { ReadQueue } from './read-values';

export interface RunOptions {
  readonly network: Network;
  readonly image: ImagePixels;
  /** Filled op by op; the caller owns it, also after a failure. */
  readonly activations: Activations;
  readonly weights: WeightReader;
  readonly signal: AbortSignal;
  /** Thumbnail reads in flight while the next ops are issued. */
  readonly readDepth: number;
  onresult(result: OpResult): void;
}

/** Executes the op list in order; every result is handed on as soon as its thumbnail has been read. */
export async function runNetwork(options: RunOptions): Promise<void> {
  const { network, activations, weights, signal } = options;
  const reads = new ReadQueue(signal, options.readDepth);
  const untrained = new Set<string>();
  const pauses = new Pauses();
  activations.put(imageScope, preprocess(options.image));
  for (const op of network.ops) {
    // A slow download must not hold back pictures of what has been computed.
    if (op.weights.length > 0 && !weights.isReady(op.endPoint)) await reads.drain();
    const endPoint = op.weights.length > 0 ? await weights.require(op.endPoint) : undefined;
    signal.throwIfAborted();
    const opWeights = endPoint?.get(op.scope);
    const output = tidy(() =>
      executeOp({ op, inputs: activations.inputsOf(op), weights: opWeights })
    );
    activations.put(op.scope, output);
    activations.releaseInputsOf(op);
    const isUntrained =
      opWeights?.isUntrained === true || op.inputs.some((scope) => untrained.has(scope));
    if (isUntrained) untrained.add(op.scope);
    await reads.push(
      tidy(() => drawThumbnail(output)),
      (values) => options.onresult(toResult(op, values, isUntrained))
    );
    await pauses.pauseIfDue();
  }
  await reads.drain();
}

/** Runs again, inside one module, what the run did not keep. Returns undefined where the run never got there. */
export function recompute(
  op: Op,
  context: {
    readonly ops: ReadonlyMap<string, Op>;
    readonly activations: Activations;
    weightsOf(endPoint: string): DeviceEndPoint | undefined;
  }
): Tensor | undefined {
  const done = new Map<string, Tensor>();
  const valueOf = (scope: string): Tensor | undefined => {
    const known = context.activations.get(scope) ?? done.get(scope);
    const op = context.ops.get(scope);
    if (known !== undefined || op === undefined) return known;
    const inputs = op.inputs.map(valueOf);
    const weights = context.weightsOf(op.endPoint)?.get(scope);
    if (!inputs.every((input) => input !== undefined)) return undefined;
    if (op.weights.length > 0 && weights === undefined) return undefined;
    const output = executeOp({ op, inputs, weights });
    done.set(scope, output);
    return output;
  };
  let result: Tensor | undefined;
  tidy(() => {
    result = valueOf(op.scope)?.clone();
    return result ?? [];
  });
  return result;
}

function toResult(op: Op, data: Float32Array, isUntrained: boolean): OpResult {
  const shape = op.outShape;
  const [height, width] = thumbnailSize(shape);
  return { scope: op.scope, shape, thumbnail: { height, width, data }, isUntrained };
}
