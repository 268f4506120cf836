import { formatPlace, type Place } from '$lib/place';
import { addEdit, type Edit } from '$lib/what-ifs';

/** The same place with a what-if more, and the panel that tells what it changes. */
export function withEdit(place: Place, edit: Edit): Place {
  return { ...place, edits: addEdit(place.edits, edit), panel: 'what-if' };
}

/** The same place with a run beside one without the branch: of the reader's photo, or of the cat where there is none. */
export function withBranchOff(place: Place, at: string): Place {
  return {
    ...place,
    photo: place.photo ?? 'cat',
    against: null,
    off: [{ at, channel: null }],
    panel: 'compare'
  };
}

export const linkTo = (place: Place): string => formatPlace(place);
