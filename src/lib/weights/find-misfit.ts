import { indexOps, type Network, type Op, type Shape } from '../network';
import { isTrainedSet, type ChosenWeights } from './own-weights';

/** Why a set cannot run a network: a convolution of the trunk for which it has no kernel, or one of another shape. */
export interface Misfit {
  readonly scope: string;
  /** [height, width, in, out] */
  readonly wanted: Shape;
  /** Null where the set has no such op. */
  readonly held: Shape | null;
}

/**
 * The first convolution that does not fit; null where the set can run the network. Heads do not count: what a set lacks
 * there is drawn. `trained` is the network that trained sets are for.
 */
export function findMisfit(
  weightSet: ChosenWeights,
  { network, trained }: { readonly network: Network; readonly trained: Network }
): Misfit | null {
  if (network === trained || !isTrainedSet(weightSet)) return null;
  const trainedOps = indexOps(trained);
  for (const op of network.ops) {
    if (op.kind !== 'conv' || op.part !== 'base') continue;
    const known = trainedOps.get(op.scope);
    const wanted = kernelShape(op);
    const held = known === undefined ? null : kernelShape(known);
    if (held?.join() !== wanted.join()) return { scope: op.scope, wanted, held };
  }
  return null;
}

/** The other variables of an op follow from it. */
function kernelShape(op: Op): Shape {
  return op.weights[0].shape;
}
