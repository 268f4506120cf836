import type { NetworkConfiguration } from '../network';
import { buildEditedNetwork, type EditedNetwork } from './build-edited-network';
import { compareNetworks, type NetworkComparison } from './compare-networks';
import type { Edit } from './edit';
import { addEdit } from './edit-list';
import { networkFaultOf, type NetworkFault } from './network-fault';

/** One edit's own effect on the network it is made in. */
export type EditEffect =
  | {
      readonly status: 'builds';
      readonly network: EditedNetwork;
      readonly comparison: NetworkComparison;
    }
  | { readonly status: 'fails'; readonly fault: NetworkFault };

/** What one more edit would change, before it is made. */
export function previewEdit(network: EditedNetwork, edit: Edit): EditEffect {
  try {
    const edited = buildEditedNetwork(network.config, addEdit(network.edits, edit));
    return { status: 'builds', network: edited, comparison: compareNetworks(network, edited) };
  } catch (error) {
    return { status: 'fails', fault: networkFaultOf(error) };
  }
}

/** What each edit in force changed in the network that the edits before it gave; null where that one fails. */
export function measureEdits({
  config,
  edits
}: EditedNetwork): readonly (NetworkComparison | null)[] {
  const stages = Array.from({ length: edits.length + 1 }, (_, count) =>
    buildIfPossible(config, edits.slice(0, count))
  );
  return edits.map((_, index) => {
    const [before, after] = [stages[index], stages[index + 1]];
    return before === null || after === null ? null : compareNetworks(before, after);
  });
}

function buildIfPossible(
  config: NetworkConfiguration,
  edits: readonly Edit[]
): EditedNetwork | null {
  try {
    return buildEditedNetwork(config, edits);
  } catch (error) {
    networkFaultOf(error);
    return null;
  }
}
