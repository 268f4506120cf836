import type { Network } from '../network';
import type { Place } from './place';

/** What the query string may name; anything else falls back to the default with a note. */
export interface PlaceVocabulary {
  /** The network of a configuration and edits, or of the default where they build none. */
  networkOf(place: Pick<Place, 'config' | 'edits'>): Network;
  isSelectable(id: string, network: Network): boolean;
  isPhoto(id: string): boolean;
}

/** One key of the query string. The vocabulary is null where none is needed to read it. */
export interface Parameter<Vocabulary> {
  readonly key: string;
  /** What the text changes in the place so far; undefined where it is not a value of this key. */
  read(text: string, place: Place, vocabulary: Vocabulary): Partial<Place> | undefined;
  /** Null where the place has the default. */
  write(place: Place): string | null;
  /** For the note, after “is not”. */
  readonly expected: string;
}
