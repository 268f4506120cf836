import { tensor1d, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { countElements, imageScope, type Network, type Op } from '../network';
import type { RunConventions } from '../weights';
import { Activations } from './activations';
import { drawThumbnail, executeOp, type DeviceOpWeights } from './op-kernels';
import { ScratchArray } from './scratch-array';
import { uploadPacked } from './webgl-programs';

export interface DryRun {
  readonly network: Network;
  readonly conventions: RunConventions;
  /** Called after every op, its thumbnail and the read of that. */
  onop(op: Op): void;
}

/**
 * Goes through the ops of a run as `runNetwork` does, on tensors of the right shapes with any values, which are on the device
 * in the same layouts as in a run: programs differ by that too. Leaves no tensor behind. For a device that computes
 * nothing meanwhile (`PendingPrograms.make`).
 */
export function runDry({ network, conventions, onop }: DryRun): void {
  const array = new ScratchArray();
  const activations = new Activations(network);
  const { inputHeight, inputWidth } = network.config;
  const imageShape = [1, inputHeight, inputWidth, 3] as const;
  tidy(() => {
    const image = tensor4d(array.take(countElements(imageShape)), [...imageShape]);
    activations.put(imageScope, image);
    for (const op of network.ops) {
      const output = tidy(() => {
        const weights = makeWeights(op, array);
        return executeOp({ op, inputs: activations.inputsOf(op), weights, conventions });
      });
      activations.put(op.scope, output);
      activations.releaseInputsOf(op);
      tidy(() => readDry(drawThumbnail(output)));
      onop(op);
    }
  });
}

/** As `DeviceWeights` puts them on the device. */
function makeWeights(op: Op, array: ScratchArray): DeviceOpWeights | undefined {
  if (op.kind !== 'conv') return undefined;
  const channels = op.outShape[3];
  const shape = [...op.kernel, op.inShape[3], channels] as const;
  return {
    kernel: uploadPacked(tensor4d(array.take(countElements(shape)), [...shape])),
    bias: uploadPacked(tensor1d(array.take(channels))),
    isUntrained: false
  };
}

/** What `tensor.data()` does on the device before it waits for the values. */
function readDry(tensor: Tensor): void {
  tensor.dataToGPU();
}
