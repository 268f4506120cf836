import { inShapesOf, type Network, type Op, type WindowOp } from '../network';

/** An op that reads a tensor directly, by what it does with its channels. */
export type Reader =
  /** A convolution, whose kernel weighs each channel. */
  | { readonly kind: 'kernel'; readonly op: WindowOp }
  /** A pool or the like: every channel by itself, all alike. */
  | { readonly kind: 'alike'; readonly op: Op }
  /** Another concat, where they become other numbers. */
  | { readonly kind: 'joined'; readonly op: Op; readonly firstChannel: number };

/** What reads an op's output, in network order. */
export function listReaders(network: Network, scope: string): readonly Reader[] {
  return network.ops
    .filter((op) => op.inputs.includes(scope))
    .map((op): Reader => {
      if (op.kind === 'conv') return { kind: 'kernel', op };
      if (op.kind !== 'concat') return { kind: 'alike', op };
      const before = inShapesOf(op).slice(0, op.inputs.indexOf(scope));
      const firstChannel = before.reduce((sum, shape) => sum + (shape.at(-1) ?? 0), 0);
      return { kind: 'joined', op, firstChannel };
    });
}
