import { imageScope, type Network } from '../network';

const signatures = new WeakMap<Network, string>();

/**
 * Whether two networks have the same ops, wired alike: then one drawing serves both, with other numbers in it.
 * Sizes, counts and the names of ops may differ; end points and branches may not.
 */
export function hasSameStructure(one: Network, other: Network): boolean {
  return one === other || signatureOf(one) === signatureOf(other);
}

function signatureOf(network: Network): string {
  let signature = signatures.get(network);
  if (signature === undefined) {
    const positions = new Map(network.ops.map(({ scope }, index) => [scope, index]));
    signature = network.ops
      .map(({ kind, endPoint, branch, inputs }) => {
        const sources = inputs.map((scope) => (scope === imageScope ? '' : positions.get(scope)));
        return `${kind} ${endPoint} ${branch} ${sources.join(',')}`;
      })
      .join('\n');
    signatures.set(network, signature);
  }
  return signature;
}
