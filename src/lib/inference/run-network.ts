import { tidy } from '@tensorflow/tfjs-core';
import { imageScope, type Network, type Op } from '../network';
import type { ImagePixels } from '../pixels';
import { inPhase, Pauses } from '../scheduling';
import type { Activations } from './activations';
import type { ProgramProgress, ProgramSource } from './compile-ahead';
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
  readonly compileAhead: ProgramSource | null;
  readonly signal: AbortSignal;
  /** Thumbnail reads in flight while the next ops are issued. */
  readonly readDepth: number;
  /** Called while the run waits for programs that are being compiled, and for nothing else. */
  onprograms(progress: ProgramProgress): void;
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
  const programs = options.compileAhead?.open({ network, conventions }) ?? null;
  activations.put(imageScope, preprocess(options.image, conventions.inputScaling));
  for (const op of network.ops) {
    if (programs?.isReady(op.endPoint) === false) {
      await reads.drain();
      if (op.weights.length > 0) await weights.download(op.endPoint);
      await programs.require(op.endPoint, { signal, onprogress: options.onprograms });
    }
    // A slow download must not hold back pictures of what has been computed.
    if (op.weights.length > 0 && !weights.isReady(op.endPoint)) await reads.drain();
    const endPoint =
      op.weights.length > 0 ? await inPhase('wait', () => weights.require(op.endPoint)) : undefined;
    signal.throwIfAborted();
    const opWeights = endPoint?.get(op.scope);
    const call = { op, inputs: activations.inputsOf(op), weights: opWeights, conventions };
    const output = inPhase('arithmetic', () => tidy(() => executeOp(call)));
    activations.put(op.scope, output);
    activations.releaseInputsOf(op);
    const isUntrained =
      opWeights?.isUntrained === true || op.inputs.some((scope) => untrained.has(scope));
    if (isUntrained) untrained.add(op.scope);
    await inPhase('read', () =>
      reads.push(
        tidy(() => drawThumbnail(output)),
        (values) => options.onresult(toResult(op, values, isUntrained))
      )
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
