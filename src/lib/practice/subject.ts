import { indexOps, inShapesOf, isWindowOp, type Network, type Op, type Pair } from '../network';
import type { Question } from './question';

/** The op in question among the others, for following its inputs. */
export interface Subject {
  readonly network: Network;
  readonly op: Op;
  readonly ops: ReadonlyMap<string, Op>;
}

/** Throws where the network has no op of the question's scope. */
export function findSubject(network: Network, question: Question): Subject {
  const ops = indexOps(network);
  const op = ops.get(question.scope);
  if (op === undefined) throw new Error(`The network has no op named ${question.scope}.`);
  return { network, op, ops };
}

/** What one value of an input looks at: [height, width] pixels, and pixels between neighbours; the image's is 1. */
export function lookBackOf(
  { ops }: Subject,
  scope: string
): { readonly field: Pair; readonly apart: Pair } {
  const op = ops.get(scope);
  return { field: op?.receptiveField ?? [1, 1], apart: op?.effectiveStride ?? [1, 1] };
}

/** [height, width] of the window that the op slides; a global pool's is the whole map. Null for every other kind. */
export function slidingKernel(op: Op): Pair | null {
  if (isWindowOp(op)) return op.kernel;
  const [, height, width] = inShapesOf(op)[0];
  return op.kind === 'global_avg_pool' ? [height, width] : null;
}
