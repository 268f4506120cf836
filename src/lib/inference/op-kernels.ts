import {
  avgPool,
  clone,
  concat,
  fused,
  getBackend,
  maxPool,
  mean,
  pad,
  reshape,
  softmax,
  type Tensor,
  type Tensor1D,
  type Tensor4D
} from '@tensorflow/tfjs-core';
import { hasBatchNorm, paddingOfOp } from '../network';
import type { ConcatOp, Op, OpKind, Padding, PlainOp, WindowOp } from '../network';
import type { RunConventions } from '../weights';
import { convolveByPatches, hasMatrixTextures, isPointwise } from './webgl-convolution';
import { meanOverChannels, withProgramsOfItsOwn } from './webgl-programs';

/** One convolution's weights on the device, batch norm folded in. */
export interface DeviceOpWeights {
  /** [height, width, in, out] */
  readonly kernel: Tensor4D;
  readonly bias: Tensor1D;
  readonly isUntrained: boolean;
}

interface OpCall<O extends Op> {
  readonly op: O;
  readonly inputs: readonly Tensor[];
  readonly weights: DeviceOpWeights | undefined;
  readonly conventions: RunConventions;
}

export type OpOfKind<K extends OpKind> = K extends WindowOp['kind']
  ? WindowOp
  : K extends 'concat'
    ? ConcatOp
    : PlainOp;

const kernels: { readonly [K in OpKind]: (call: OpCall<OpOfKind<K>>) => Tensor } = {
  conv: convolve,
  max_pool: ({ op, inputs }) =>
    maxPool(inputs[0] as Tensor4D, [...op.kernel], op.stride, padOf(op.padding)),
  avg_pool: averagePool,
  concat: ({ inputs }) => concat([...inputs] as Tensor4D[], 3),
  global_avg_pool: ({ inputs }) => mean(inputs[0], [1, 2], true),
  dropout: ({ inputs }) => clone(inputs[0]),
  squeeze: ({ op, inputs }) => reshape(inputs[0], [...op.outShape]),
  softmax: ({ inputs }) => softmax(inputs[0])
};

/** Runs one op; call inside `tidy`. The result never is one of the inputs. */
export function executeOp(call: OpCall<Op>): Tensor {
  const execute = kernels[call.op.kind] as (call: OpCall<Op>) => Tensor;
  return execute(call);
}

/** Values of a thumbnail of this shape: mean over channels, or the channels where there is one pixel only. */
export function drawThumbnail(output: Tensor): Tensor {
  return isOnePixel(output.shape) ? clone(output) : meanOverChannels(output);
}

/** [height, width] of a thumbnail; the channels of a single pixel lie side by side. */
export function thumbnailSize(shape: readonly number[]): readonly [number, number] {
  return isOnePixel(shape) ? [1, shape[shape.length - 1]] : [shape[1], shape[2]];
}

function isOnePixel(shape: readonly number[]): boolean {
  return shape.length === 2 || (shape[1] === 1 && shape[2] === 1);
}

function convolve({ op, inputs, weights }: OpCall<WindowOp>): Tensor {
  if (weights === undefined) throw new Error(`${op.scope} has no weights on the device.`);
  if (getBackend() === 'wasm' && isPointwise(op)) return multiply(op, inputs[0], weights);
  if (getBackend() === 'webgl' && hasMatrixTextures(op)) {
    return convolveByPatches({ op, input: inputs[0], ...weights });
  }
  return withProgramsOfItsOwn(() =>
    fused.conv2d({
      x: inputs[0] as Tensor4D,
      filter: weights.kernel,
      bias: weights.bias,
      strides: op.stride,
      pad: padOf(op.padding),
      activation: hasBatchNorm(op) ? 'relu' : 'linear'
    })
  );
}

/**
 * A convolution of single pixels is a product of matrices. For its convolutions WebAssembly turns kernels over before it packs
 * them, value by value across the memory; for its products it need not.
 */
function multiply(op: WindowOp, input: Tensor, { kernel, bias }: DeviceOpWeights): Tensor {
  const [height, width, ins] = op.inShape.slice(1);
  const outs = op.outShape[3];
  const product = fused.matMul({
    a: reshape(input, [1, height * width, ins]),
    b: reshape(kernel, [1, ins, outs]),
    bias,
    activation: hasBatchNorm(op) ? 'relu' : 'linear'
  });
  return reshape(product, [...op.outShape]);
}

/** tfjs leaves the padding out of the mean; zeros put there beforehand are counted. */
function averagePool({ op, inputs, conventions }: OpCall<WindowOp>): Tensor {
  const input = inputs[0] as Tensor4D;
  const window = [...op.kernel] as [number, number];
  if (!conventions.averagePoolCountsPadding) {
    return avgPool(input, window, op.stride, padOf(op.padding));
  }
  const [rows, columns] = paddingOfOp(op);
  const padded = pad(input, [[0, 0], [...rows], [...columns], [0, 0]]);
  return avgPool(padded, window, op.stride, 'valid');
}

function padOf(padding: Padding): 'same' | 'valid' {
  return padding === 'SAME' ? 'same' : 'valid';
}
