import type { Padding, Pair } from './description';

/** NHWC: [batch, height, width, channels], or [batch, channels] after a squeeze. */
export type Shape = readonly number[];

export interface Variable {
  /** Slim's variable name, e.g. `InceptionV3/Conv2d_1a_3x3/BatchNorm/beta`. */
  readonly name: string;
  /** Kernels are [height, width, in, out]; vectors [out]. */
  readonly shape: Shape;
}

/** The base, or one of the two heads on it. */
export type NetworkPart = 'base' | 'aux' | 'logits';

interface OpCommon {
  /** Slim scope, unique in the network. */
  readonly scope: string;
  readonly endPoint: string;
  /** `Branch_0`…; null outside branches. */
  readonly branch: string | null;
  readonly part: NetworkPart;
  /** Scopes of the ops read, in order; the image is `input`. */
  readonly inputs: readonly string[];
  readonly outShape: Shape;
  readonly weights: readonly Variable[];
  /** All variables of the op, moving statistics included. */
  readonly params: number;
  /** Of convolutions, batch 1; 0 for every other kind. */
  readonly multiplyAdds: number;
  /** Input pixels [height, width] of the largest window over all paths; null once the map is squeezed away. */
  readonly receptiveField: Pair | null;
  /** Input pixels [height, width] between neighbouring outputs. */
  readonly effectiveStride: Pair | null;
}

/** Convolutions and pools: a window slides over the input. */
export interface WindowOp extends OpCommon {
  readonly kind: 'conv' | 'max_pool' | 'avg_pool';
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Padding;
  readonly inShape: Shape;
}

export interface ConcatOp extends OpCommon {
  readonly kind: 'concat';
  readonly kernel: null;
  readonly stride: null;
  readonly padding: null;
  readonly inShapes: readonly Shape[];
}

export interface PlainOp extends OpCommon {
  readonly kind: 'dropout' | 'squeeze' | 'softmax' | 'global_avg_pool';
  readonly kernel: null;
  readonly stride: null;
  readonly padding: null;
  readonly inShape: Shape;
}

export type Op = WindowOp | ConcatOp | PlainOp;
export type OpKind = Op['kind'];

/** Scope of the image in an op's `inputs`. */
export const imageScope = 'input';

export function isWindowOp(op: Op): op is WindowOp {
  return op.kind === 'conv' || op.kind === 'max_pool' || op.kind === 'avg_pool';
}

/** Convolutions with batch norm are followed by ReLU; those with biases (the two heads) by nothing. */
export function hasBatchNorm(op: Op): boolean {
  return op.weights.some((variable) => variable.name.includes('/BatchNorm/'));
}

/** Input shapes in the order of `inputs`, whatever the kind. */
export function inShapesOf(op: Op): readonly Shape[] {
  return op.kind === 'concat' ? op.inShapes : [op.inShape];
}

/** Bytes of one float32 value. */
export const bytesPerValue = 4;

/** Bytes of a tensor in float32. */
export function sizeInBytes(shape: Shape): number {
  return countElements(shape) * bytesPerValue;
}

export function countElements(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}
