import { defaultPlace, type Place } from './place';
import { networkParameters } from './place-network';
import type { Parameter, PlaceVocabulary } from './place-parameter';
import { viewParameters } from './place-view';

/** The network comes first: what can be selected depends on it. */
const parameters: readonly Parameter<PlaceVocabulary>[] = [...networkParameters, ...viewParameters];

export interface ParsedPlace {
  readonly place: Place;
  /** A sentence for each value that could not be read. */
  readonly notes: readonly string[];
}

/** Longer values are broken links, not places; cut in the note so that it stays readable. */
const longestQuoted = 40;

/**
 * Reads a query string. Unknown keys are left alone; a broken value becomes the default and a note.
 * Never throws: URLSearchParams already survives broken percent signs.
 */
export function parsePlace(search: URLSearchParams, vocabulary: PlaceVocabulary): ParsedPlace {
  return parse(search, parameters, vocabulary);
}

/** Reads only what describes the network; everything else of the place is the default. */
export function parseNetwork(search: URLSearchParams): ParsedPlace {
  return parse(search, networkParameters, null);
}

function parse<Vocabulary>(
  search: URLSearchParams,
  parameters: readonly Parameter<Vocabulary>[],
  vocabulary: Vocabulary
): ParsedPlace {
  let place = defaultPlace;
  const notes: string[] = [];
  for (const { key, read, expected } of parameters) {
    const text = search.get(key);
    if (text === null) continue;
    const change = read(text, place, vocabulary);
    if (change !== undefined) place = { ...place, ...change };
    else notes.push(`The link’s ${key} “${shorten(text)}” is not ${expected}; it was left out.`);
  }
  return { place, notes };
}

/** Query string without the question mark; defaults are left out, keys in a fixed order. */
export function formatPlace(place: Place): string {
  return format(place, parameters);
}

/** Of the query string, the part that describes the network. */
export function formatNetwork(place: Place): string {
  return format(place, networkParameters);
}

function format(
  place: Place,
  parameters: readonly Pick<Parameter<never>, 'key' | 'write'>[]
): string {
  const search = new URLSearchParams();
  for (const { key, write } of parameters) {
    const text = write(place);
    if (text !== null) search.set(key, text);
  }
  return search.toString().replace(/%(2F|2C|40|3A|3B)/g, (code) => decodeURIComponent(code));
}

function shorten(text: string): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}
