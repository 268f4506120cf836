import { tidy } from '@tensorflow/tfjs-core';
import { imageScope, type Network, type Op } from '../network';
import type { ImagePixels } from '../pixels';
import { Pauses } from '../scheduling';
import type { Activations } from './activations';
import type { WeightReader } from './device-weights';
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
  const conventions = await weights.readConventions();
  signal.throwIfAborted();
  activations.put(imageScope, preprocess(options.image, conventions.inputScaling));
  for (const op of network.ops) {
    // A slow download must not hold back pictures of what has been computed.
    if (op.weights.length > 0 && !weights.isReady(op.endPoint)) await reads.drain();
    const endPoint = op.weights.length > 0 ? await weights.require(op.endPoint) : undefined;
    signal.throwIfAborted();
    const opWeights = endPoint?.get(op.scope);
    const output = tidy(() =>
      executeOp({ op, inputs: activations.inputsOf(op), weights: opWeights, conventions })
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

function toResult(op: Op, data: Float32Array, isUntrained: boolean): OpResult {
  const shape = op.outShape;
  const [height, width] = thumbnailSize(shape);
  return { scope: op.scope, shape, thumbnail: { height, width, data }, isUntrained };
}
