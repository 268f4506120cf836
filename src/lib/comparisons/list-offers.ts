import { indexOps, outputOpOf, shortScope, type Network } from '../network';
import type { OffPart } from './off-part';

/**
 * What can be switched off around a selection: the branches of its module, the op itself where it is inside, and the open
 * channel. `at`: an op's scope or an end point.
 */
export function listOffers(
  network: Network,
  at: string | null,
  channel: number | null
): readonly OffPart[] {
  if (at === null) return [];
  const op = indexOps(network).get(at) ?? outputOpOf(network, at);
  if (op === undefined) return [];
  const inModule = network.ops.filter(({ endPoint }) => endPoint === op.endPoint);
  const branches = [...new Set(inModule.map(({ branch }) => branch))].filter((it) => it !== null);
  const name = shortScope(at);
  return [
    ...branches.map((branch) => ({ at: `${op.endPoint}/${branch}`, channel: null })),
    ...(op.branch === null ? [] : [{ at: shortScope(op.scope), channel: null }]),
    ...(channel === null ? [] : [{ at: name, channel }])
  ];
}
