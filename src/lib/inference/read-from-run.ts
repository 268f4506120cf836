import { reshape, slice, tidy, type Tensor as DeviceTensor } from '@tensorflow/tfjs-core';
import { imageScope, indexOps, type Op } from '../network';
import { Pauses } from '../scheduling';
import type { Tensor } from '../tensors';
import { Activations } from './activations';
import { conventionsOf, requireWeights, type Comparison, type RunContext } from './current-run';
import type { ConvolutionWeights, ResponseRequest } from './engine';
import { InferenceError } from './inference-error';
import { executeOp } from './op-kernels';
import { preprocess, scalePixels } from './preprocess';
import { readValues } from './read-values';
import { recompute } from './recompute';
import { isSameImage } from './same-image';
import { listAncestors, listChanged, listNeeded } from './spread';
import { checkChannels, Switches } from './switches';

/** Throws InferenceError where the network of the run has no op of this name. */
export function requireOp({ run }: Pick<RunContext, 'run'>, scope: string): Op {
  const op = indexOps(run.network).get(scope);
  if (op === undefined) throw new InferenceError({ kind: 'unknown-op', scope });
  return op;
}

/** The image as the network of the run reads it, or the comparison's where one is given. */
export function readImage(context: RunContext, comparison?: Comparison): Tensor {
  const image = comparison?.image ?? context.run.request.image;
  const data = scalePixels(image, conventionsOf(context, comparison).inputScaling);
  return { shape: [1, image.height, image.width, 3], data };
}

/** Output of an op of the run, or of the comparison where one is given. */
export async function readOutput(
  op: Op,
  context: RunContext,
  comparison?: Comparison
): Promise<Tensor> {
  const { activations } = comparison ?? context.run;
  const ops = indexOps(context.run.network);
  const switches = comparison?.switches;
  const conventions = conventionsOf(context, comparison);
  const output = await recompute(op, { ...context, ops, activations, switches, conventions });
  if (output === undefined) throw new InferenceError({ kind: 'not-computed', scope: op.scope });
  return readAndDispose(output, context.signal);
}

/** Throws InferenceError where the op has no weights, or the run has not loaded them yet. */
export async function readWeights(op: Op, context: RunContext): Promise<ConvolutionWeights> {
  const weights = requireWeights(op, context);
  if (weights === undefined) throw new InferenceError({ kind: 'unknown-op', scope: op.scope });
  const { kernel, biasValues, batchNorm, isUntrained } = weights;
  const data = await readValues(kernel, context.signal);
  return {
    kernel: { shape: kernel.shape, data },
    bias: biasValues.slice(),
    batchNorm,
    isUntrained
  };
}

/** One channel of an op for another picture or with parts off; starts from what the run has kept where that still holds. */
export async function readResponse(request: ResponseRequest, context: RunContext): Promise<Tensor> {
  const { run, signal, conventions } = context;
  const op = requireOp(context, request.scope);
  const channels = op.outShape[op.outShape.length - 1];
  const { scope, channel } = request;
  checkChannels({ scope, first: channel, last: channel, channels });
  const switches = new Switches(run.network, request.switchedOff);
  const ops = listAncestors(run.network.ops, scope);
  const changed = listChanged(ops, {
    isImageChanged: !isSameImage(run.request.image, request.image),
    scopes: switches.scopes
  });
  const isKept = (kept: string) => run.activations.get(kept) !== undefined;
  const needed = listNeeded(ops, { changed, wanted: [scope], isKept });
  const pass = new Activations({ ops, endPoints: [] });
  const pauses = new Pauses();
  try {
    pass.put(imageScope, preprocess(request.image, conventions.inputScaling));
    for (const step of ops) {
      if (needed.has(step.scope)) {
        const kept = changed.has(step.scope) ? undefined : run.activations.get(step.scope);
        const weights = requireWeights(step, context);
        const compute = () =>
          executeOp({ op: step, inputs: pass.inputsOf(step), weights, conventions });
        pass.put(step.scope, kept?.clone() ?? tidy(() => switches.apply(step.scope, compute())));
      }
      pass.releaseInputsOf(step);
      await pauses.pauseIfDue();
      signal.throwIfAborted();
    }
    const [output] = pass.inputsOf({ inputs: [scope] });
    return await readAndDispose(
      tidy(() => sliceChannel(output, channel)),
      signal
    );
  } finally {
    pass.dispose();
  }
}

/** [1, height, width, 1] of [1, height, width, channels]; [1, 1, 1, 1] of [1, channels]. */
function sliceChannel(output: DeviceTensor, channel: number): DeviceTensor {
  const [height, width] = output.rank === 4 ? output.shape.slice(1, 3) : [1, 1];
  const maps = reshape(output, [1, height, width, -1]);
  return slice(maps, [0, 0, 0, channel], [1, height, width, 1]);
}

/** The tensor's values; it is given up also where they cannot be read. */
export async function readAndDispose(output: DeviceTensor, signal: AbortSignal): Promise<Tensor> {
  try {
    return { shape: output.shape, data: await readValues(output, signal) };
  } finally {
    output.dispose();
  }
}
