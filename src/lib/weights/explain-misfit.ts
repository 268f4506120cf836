import { indexOps, shortScope, type Network, type Op } from '../network';

/**
 * Why the trained weights cannot run a network: the first convolution of the trunk for which there are none, or none of
 * its shape, as a sentence for the reader; null where they fit. Heads do not count: they are never trained here.
 * `trained` is the network that the weights were trained for.
 */
export function explainMisfit(network: Network, trained: Network): string | null {
  if (network === trained) return null;
  const trainedOps = indexOps(trained);
  for (const op of network.ops) {
    if (op.kind !== 'conv' || op.part !== 'base') continue;
    const known = trainedOps.get(op.scope);
    if (known !== undefined && kernelOf(known) === kernelOf(op)) continue;
    return (
      `No trained weights fit this network: ${shortScope(op.scope)} asks for a kernel of ` +
      `${kernelOf(op)}, ${known === undefined ? 'and there is none' : `but theirs is ${kernelOf(known)}`}. ` +
      'To run it all the same, choose untrained weights under “Engine”.'
    );
  }
  return null;
}

/** [height, width, in, out] in words; the other variables of an op follow from it. */
function kernelOf(op: Op): string {
  return op.weights[0].shape.join('×');
}
