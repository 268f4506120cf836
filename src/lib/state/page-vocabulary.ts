import { ConfigurationError } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { isPhotoId } from '../photos';
import type { Explorer } from './explorer.svelte';
import type { PlaceVocabulary } from './place-parameter';
import { resolveSelection } from './selection';

/** What a link to this page may name. */
export function pageVocabulary(explorer: Explorer): PlaceVocabulary {
  return {
    networkOf({ config, edits }) {
      try {
        return buildEditedNetwork(config, edits);
      } catch (error) {
        // The page tells why; what the link selects is looked up in what it then shows.
        if (error instanceof ConfigurationError) return explorer.network;
        throw error;
      }
    },
    isSelectable: (id, network) => resolveSelection(network, id).kind !== 'none',
    isPhoto: isPhotoId
  };
}
