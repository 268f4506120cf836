import { env, fused, tensor, tidy, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import { Activations } from '../../../src/lib/inference/activations';
import { executeOp, type DeviceOpWeights } from '../../../src/lib/inference/op-kernels';
import { hasMatrixTextures } from '../../../src/lib/inference/webgl-convolution';
import { uploadPacked } from '../../../src/lib/inference/webgl-programs';
import {
  completeConfiguration,
  countElements,
  hasBatchNorm,
  imageScope,
  imageShape,
  type NetworkConfiguration,
  type Op,
  type WindowOp
} from '../../../src/lib/network';
import { slimConventions } from '../../../src/lib/weights';
import { buildEditedNetwork, type Edit } from '../../../src/lib/what-ifs';

export interface ConvolutionCase {
  readonly config: Partial<NetworkConfiguration>;
  readonly edits?: readonly Edit[];
  /** Texels along a side, where the device shall know no larger texture than that. */
  readonly mostTexels?: number;
}

export interface ConvolutionDifference {
  readonly scope: string;
  /** False where it is left to tfjs. */
  readonly isOurs: boolean;
  /** Largest difference from tfjs' own convolution, as a share of its largest value. */
  readonly difference: number;
}

/**
 * Every convolution of the network, by this engine and by tfjs, on the same device. Each reads what the ops before it have left
 * there, which may hold anything in the room that texels have beyond the image.
 */
export function compareConvolutions(wanted: ConvolutionCase): ConvolutionDifference[] {
  const before = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  env().set('WEBGL_MAX_TEXTURE_SIZE', wanted.mostTexels ?? before);
  try {
    const differences: ConvolutionDifference[] = [];
    tidy(() => runAndCompare(wanted, (difference) => differences.push(difference)));
    return differences;
  } finally {
    env().set('WEBGL_MAX_TEXTURE_SIZE', before);
  }
}

function runAndCompare(
  { config, edits = [] }: ConvolutionCase,
  ondifference: (difference: ConvolutionDifference) => void
): void {
  const complete = completeConfiguration(config);
  const network = buildEditedNetwork(complete, edits);
  const activations = new Activations(network);
  activations.put(imageScope, draw(imageShape(complete)));
  for (const op of network.ops) {
    const inputs = activations.inputsOf(op);
    const output = tidy(() => {
      const weights = isConvolution(op) ? drawWeights(op) : undefined;
      const ours = executeOp({ op, inputs, weights, conventions: slimConventions });
      if (isConvolution(op) && weights !== undefined) {
        const theirs = convolveByTfjs(op, inputs[0] as Tensor4D, weights);
        const difference = measureDifference(ours as Tensor4D, theirs);
        ondifference({ scope: op.scope, isOurs: hasMatrixTextures(op), difference });
      }
      return ours;
    });
    activations.put(op.scope, output);
    activations.releaseInputsOf(op);
  }
}

function isConvolution(op: Op): op is WindowOp {
  return op.kind === 'conv';
}

function convolveByTfjs(op: WindowOp, x: Tensor4D, { kernel, bias }: DeviceOpWeights): Tensor4D {
  return fused.conv2d({
    x,
    filter: kernel,
    bias,
    strides: op.stride,
    pad: op.padding === 'SAME' ? 'same' : 'valid',
    activation: hasBatchNorm(op) ? 'relu' : 'linear'
  });
}

function measureDifference(ours: Tensor4D, theirs: Tensor4D): number {
  const [found, expected] = [ours.dataSync<'float32'>(), theirs.dataSync<'float32'>()];
  return largestOf(expected.map((value, index) => value - found[index])) / largestOf(expected);
}

function largestOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** As `DeviceWeights` puts them on the device; so large that values neither grow nor fade from op to op. */
function drawWeights(op: WindowOp): DeviceOpWeights {
  const shape = op.weights[0].shape;
  const scale = 2 / Math.sqrt(countElements(shape.slice(0, 3)));
  return {
    kernel: uploadPacked(draw(shape, scale) as Tensor4D),
    bias: uploadPacked(draw([op.outShape[3]]) as Tensor1D),
    isUntrained: false
  };
}

/** Of both signs, and no two neighbours alike. */
function draw(shape: readonly number[], scale = 1) {
  const values = Float32Array.from(
    { length: countElements(shape) },
    (_, i) => Math.sin(i * i + 1) * scale
  );
  return tensor(values, [...shape]);
}
