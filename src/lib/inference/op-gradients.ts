import {
  clone,
  conv2d,
  div,
  mul,
  pad,
  reshape,
  reverse,
  slice,
  split,
  step,
  sub,
  sum,
  tensor,
  tidy,
  tile,
  transpose,
  type Tensor,
  type Tensor4D
} from '@tensorflow/tfjs-core';
import { hasBatchNorm, inShapesOf, paddingAmounts } from '../network';
import type { Op, OpKind, WindowOp } from '../network';
import type { RunConventions } from '../weights';
import type { DeviceOpWeights, OpOfKind } from './op-kernels';
import { spreadEvenly, spreadOverLargest } from './pool-gradients';
import { readValues } from './read-values';
import { withProgramsOfItsOwn } from './webgl-programs';

/** An op that has run, and how much what is asked about changes with its output. */
interface GradientCall<O extends Op = Op> {
  readonly op: O;
  /** Of the shape of the op's output. */
  readonly gradient: Tensor;
  readonly weights: DeviceOpWeights | undefined;
  readonly conventions: RunConventions;
  readonly signal: AbortSignal;
  /** A value of the forward pass, one of those in `listForwardScopes`. */
  valueOf(scope: string): Tensor;
}

type Backward<O extends Op = Op> = (call: GradientCall<O>) => Tensor[] | Promise<Tensor[]>;

const backward: { readonly [K in OpKind]: Backward<OpOfKind<K>> } = {
  conv: (call) => [tidy(() => convolveBack(call))],
  max_pool: async ({ op, gradient, signal, valueOf }) => {
    const input = await readValues(valueOf(op.inputs[0]), signal);
    const values = spreadOverLargest(op, input, await readValues(gradient, signal));
    return [tensor(values, [...op.inShape])];
  },
  avg_pool: async ({ op, gradient, conventions, signal }) => {
    const { averagePoolCountsPadding } = conventions;
    const values = await readValues(gradient, signal);
    return [tensor(spreadEvenly(op, values, averagePoolCountsPadding), [...op.inShape])];
  },
  concat: ({ op, gradient }) => {
    const channels = op.inShapes.map((shape) => shape[shape.length - 1]);
    return split(gradient, channels, gradient.rank - 1);
  },
  global_avg_pool: ({ op, gradient }) => [
    tidy(() => {
      const [, height, width] = op.inShape;
      return tile(div(gradient, height * width), [1, height, width, 1]);
    })
  ],
  dropout: ({ gradient }) => [clone(gradient)],
  squeeze: ({ op, gradient }) => [reshape(gradient, [...op.inShape])],
  softmax: ({ op, gradient, valueOf }) => [
    tidy(() => {
      const output = valueOf(op.scope);
      const weighted = mul(output, gradient);
      return sub(weighted, mul(output, sum(weighted, -1, true)));
    })
  ]
};

/** One gradient for each of the op's inputs; the caller owns them. */
export async function gradientsOfInputs(call: GradientCall): Promise<readonly Tensor[]> {
  return (backward[call.op.kind] as Backward)(call);
}

/** Scopes whose values the backward pass through this op reads. */
export function listForwardScopes(op: Op): readonly string[] {
  if (op.kind === 'max_pool') return op.inputs;
  return op.kind === 'softmax' || endsInRelu(op) ? [op.scope] : [];
}

function endsInRelu(op: Op): boolean {
  return op.kind === 'conv' && hasBatchNorm(op);
}

/**
 * The gradient slides over the turned kernel: everything is turned by half a turn but the kernel, which may be the largest
 * of them. tfjs' own kernel for this takes ten times as long on WebAssembly.
 */
function convolveBack(call: GradientCall<WindowOp>): Tensor {
  const { op, gradient, weights, valueOf } = call;
  if (weights === undefined) throw new Error(`${op.scope} has no weights on the device.`);
  const passed = endsInRelu(op) ? mul(gradient, step(valueOf(op.scope))) : gradient;
  const spaced = spaceOut(passed as Tensor4D, op.stride);
  const [rows, columns] = op.kernel.map((kernel, axis) => {
    const { stride, padding } = op;
    const size = inShapesOf(op)[0][axis + 1];
    const [before] = paddingAmounts({ size, kernel, stride, padding });
    return [size + before - spaced.shape[axis + 1], kernel - 1 - before] as [number, number];
  });
  const turned = pad(reverse(spaced, [1, 2]), [[0, 0], rows, columns, [0, 0]]);
  const kernel = transpose(weights.kernel, [0, 1, 3, 2]);
  return reverse(
    withProgramsOfItsOwn(() => conv2d(turned, kernel, 1, 'valid')),
    [1, 2]
  );
}

/** With `stride` − 1 rows and columns of zeros between neighbours. */
function spaceOut(gradient: Tensor4D, stride: number): Tensor4D {
  if (stride === 1) return gradient;
  const [, height, width, channels] = gradient.shape;
  const gap: [number, number] = [0, stride - 1];
  const rows = pad(reshape(gradient, [height, 1, width * channels]), [[0, 0], gap, [0, 0]]);
  const columns = pad(reshape(rows, [height * stride, width, 1, channels]), [
    [0, 0],
    [0, 0],
    gap,
    [0, 0]
  ]);
  const whole = reshape(columns, [1, height * stride, width * stride, channels]);
  const ends = [(height - 1) * stride + 1, (width - 1) * stride + 1] as const;
  return slice(whole as Tensor4D, [0, 0, 0, 0], [1, ...ends, channels]);
}
