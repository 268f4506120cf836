import type { Expected } from './parameter';
import {
  defaultPlace,
  networkParameters,
  parameters,
  type Place,
  type PlaceParameter
} from './place';

/** A value of a link that could not be read; the default stands in its place. */
export interface UnreadParameter {
  readonly key: string;
  /** The value, cut where it is too long to be quoted. */
  readonly text: string;
  readonly expected: Expected;
}

export interface ParsedPlace {
  readonly place: Place;
  readonly unread: readonly UnreadParameter[];
}

/** Longer values are broken links, not places; cut in the note so that it stays readable. */
const longestQuoted = 40;

/**
 * Reads a query string. Unknown keys are left alone; a broken value becomes the default and is reported.
 * Never throws: URLSearchParams already survives broken percent signs.
 */
export function parsePlace(search: URLSearchParams): ParsedPlace {
  return parse(search, parameters);
}

/** Reads only what describes the network; everything else of the place is the default. */
export function parseNetwork(search: URLSearchParams): ParsedPlace {
  return parse(search, networkParameters);
}

function parse(search: URLSearchParams, list: readonly PlaceParameter[]): ParsedPlace {
  let place = defaultPlace;
  const unread: UnreadParameter[] = [];
  for (const { key, read, expected } of list) {
    const text = search.get(key);
    if (text === null) continue;
    const next = read(text, place);
    if (next !== undefined) place = next;
    else unread.push({ key, text: shorten(text), expected });
  }
  return { place, unread };
}

/** Query string without the question mark; defaults are left out, keys in a fixed order. */
export function formatPlace(place: Place): string {
  return format(place, parameters);
}

/** Of the query string, the part that describes the network: equal for equal networks, empty for the default. */
export function formatNetwork(place: Pick<Place, 'config' | 'edits'>): string {
  return format({ ...defaultPlace, ...place }, networkParameters);
}

function format(place: Place, list: readonly PlaceParameter[]): string {
  const search = new URLSearchParams();
  for (const { key, write } of list) {
    const text = write(place);
    if (text !== null) search.set(key, text);
  }
  return search.toString().replace(/%(2F|2C|40|3A|3B)/g, (code) => decodeURIComponent(code));
}

function shorten(text: string): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}
