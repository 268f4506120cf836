import { shortScope } from '$lib/network';
import { defaultPlace, formatPlace, ownPhoto, ownWeights } from '$lib/place';
import type { Explorer } from '$lib/state/explorer.svelte';

/** What is handed out, as it is at the moment. */
export interface Shared {
  /** Where the site lies, and its pages in the language of this one; each with a slash at its end. */
  readonly site: string;
  readonly home: string;
  readonly query: string;
  /** What is selected; null for nothing. */
  readonly name: string | null;
  /** The end point that another page can show; null for none. */
  readonly endPoint: string | null;
  readonly isOwnPhoto: boolean;
  readonly isOwnWeights: boolean;
}

/** A photo and weights of the reader's own stay with the reader: the link goes without them. */
export function captureShared(
  explorer: Explorer,
  { site, home }: Pick<Shared, 'site' | 'home'>
): Shared {
  const { network, place, selectedEndPoint, selectedId } = explorer;
  const isOwnPhoto = place.photo === ownPhoto;
  const isOwnWeights = place.weights === ownWeights;
  const isEndPoint = network.endPoints.some(({ name }) => name === selectedEndPoint);
  return {
    site,
    home,
    query: formatPlace({
      ...place,
      photo: isOwnPhoto ? null : place.photo,
      weights: isOwnWeights ? defaultPlace.weights : place.weights
    }),
    name: selectedId && shortScope(selectedId),
    endPoint: isEndPoint ? selectedEndPoint : null,
    isOwnPhoto,
    isOwnWeights
  };
}
