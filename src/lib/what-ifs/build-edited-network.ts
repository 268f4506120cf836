import { buildNetwork, type Network, type NetworkConfiguration } from '../network';
import { applyEdits } from './apply-edits';
import type { Edit } from './edit';

/** A network and the what-ifs that are in force in it. */
export interface EditedNetwork extends Network {
  /** In the order they were applied; empty for Inception V3 itself. */
  readonly edits: readonly Edit[];
}

/**
 * Builds a configuration with what-ifs: they change the description before any op is built.
 * Throws EditError naming the edit that does not apply, and ConfigurationError as `buildNetwork` does.
 */
export function buildEditedNetwork(
  config: Partial<NetworkConfiguration> = {},
  edits: readonly Edit[] = []
): EditedNetwork {
  return { ...buildNetwork(config, applyEdits(edits)), edits };
}
