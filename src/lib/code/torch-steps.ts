import { hasBatchNorm, type Op, type Shape, type WindowOp } from '../network';
import { borderOf } from './padding';

/** A statement of a `forward`: an op, with what it reads there. */
export interface TorchStep {
  readonly op: Op;
  readonly inputs: readonly string[];
  /** NHWC, or [batch, channels] once flattened. */
  readonly outShape: Shape;
  /** A biased 1×1 convolution on a flattened map. */
  readonly isLinear: boolean;
}

/**
 * The ops of a section as PyTorch computes them. A classifier's 1×1 convolution and its squeeze change places there:
 * the map is flattened first and a linear layer follows, which gives the same numbers under torchvision's key `fc`.
 */
export function listTorchSteps(ops: readonly Op[]): readonly TorchStep[] {
  const squeezeOf = new Map<string, Op>();
  for (const op of ops) if (op.kind === 'squeeze') squeezeOf.set(op.inputs[0], op);
  const convOf = new Map<string, WindowOp>();
  for (const op of ops) {
    if (op.kind === 'conv' && isPointwise(op) && !hasBatchNorm(op) && squeezeOf.has(op.scope)) {
      convOf.set(squeezeOf.get(op.scope)!.scope, op);
    }
  }
  const isMoved = (op: Op) => [...convOf.values()].some(({ scope }) => scope === op.scope);
  return ops.flatMap((op): TorchStep[] => {
    if (isMoved(op)) return [];
    const conv = convOf.get(op.scope);
    if (conv !== undefined) {
      return [
        { op, inputs: conv.inputs, outShape: flatten(conv.inShape), isLinear: false },
        { op: conv, inputs: [op.scope], outShape: op.outShape, isLinear: true }
      ];
    }
    const inputs = op.inputs.map((scope) => convOf.get(scope)?.scope ?? scope);
    return [{ op, inputs, outShape: op.outShape, isLinear: false }];
  });
}

function flatten([batch, ...others]: Shape): Shape {
  return [batch, others[others.length - 1]];
}

function isPointwise(op: WindowOp): boolean {
  return op.kernel[0] === 1 && op.kernel[1] === 1 && op.stride === 1;
}

/** Zeros around the map as PyTorch takes them. */
export type TorchPadding =
  | { readonly kind: 'symmetric'; readonly sides: readonly [number, number] }
  /** `F.pad`'s order: left, right, top, bottom. */
  | { readonly kind: 'uneven'; readonly sides: readonly [number, number, number, number] };

/** SAME puts an odd pixel below and to the right; PyTorch's own padding is even on both sides. */
export function findPadding(op: Op): TorchPadding {
  const [vertical, horizontal] = borderOf(op);
  if (vertical[0] === vertical[1] && horizontal[0] === horizontal[1]) {
    return { kind: 'symmetric', sides: [vertical[0], horizontal[0]] };
  }
  return { kind: 'uneven', sides: [...horizontal, ...vertical] };
}
