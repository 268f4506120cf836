import type { BackendChoice } from '../inference/engine';
import type { WeightSetName } from '../weights';
import type { Pair } from '../network';

export type MapScale = 'tensor' | 'channel';
export type Theme = 'auto' | 'light' | 'dark';
/** `auto` draws rows on a wide window and one column on a phone. */
export type View = 'auto' | 'rows' | 'folded' | 'down' | 'column';

/** Everything a reader may want to share or find again after a reload: what the query string holds. */
export interface Place {
  /** Selected end point, op (scope without `InceptionV3/`) or `input`; null selects nothing. */
  readonly at: string | null;
  readonly channel: number | null;
  /** [row, column] in the selected map. */
  readonly pixel: Pair | null;
  /** Sample or stimulus; null where none is chosen, or where the photo is the reader's own. */
  readonly photo: string | null;
  readonly scale: MapScale;
  readonly view: View;
  readonly theme: Theme;
  readonly backend: BackendChoice;
  readonly weights: WeightSetName;
}

export const defaultPlace: Place = {
  at: null,
  channel: null,
  pixel: null,
  photo: null,
  scale: 'tensor',
  view: 'auto',
  theme: 'auto',
  backend: 'auto',
  weights: 'bundled'
};

/** What the query string may name; anything else falls back to the default with a note. */
export interface PlaceVocabulary {
  isSelectable(id: string): boolean;
  isPhoto(id: string): boolean;
}

interface Parameter<Value> {
  /** undefined: not a value of this parameter. */
  parse(text: string, vocabulary: PlaceVocabulary): Value | undefined;
  format(value: Value): string | null;
  /** For the note, after “is not”. */
  readonly expected: string;
}

function oneOf<Value extends string>(values: readonly Value[]): Parameter<Value> {
  return {
    parse: (text) => values.find((value) => value === text),
    format: (value) => value,
    expected: `one of ${values.join(', ')}`
  };
}

/** No tensor has more channels, rows or columns; longer digit strings are not read at all. */
const wholeNumber = /^\d{1,5}$/;

const parameters: { readonly [Key in keyof Place]: Parameter<Place[Key]> } = {
  at: {
    parse: (text, vocabulary) => (vocabulary.isSelectable(text) ? text : undefined),
    format: (value) => value,
    expected: 'an end point or op of this network'
  },
  channel: {
    parse: (text) => (wholeNumber.test(text) ? Number(text) : undefined),
    format: (value) => (value === null ? null : String(value)),
    expected: 'a channel number'
  },
  pixel: {
    parse(text) {
      const [row, column, ...rest] = text.split(',');
      if (rest.length > 0 || !wholeNumber.test(row) || !wholeNumber.test(column)) return undefined;
      return [Number(row), Number(column)];
    },
    format: (value) => value?.join(',') ?? null,
    expected: 'a pixel as row,column'
  },
  photo: {
    parse: (text, vocabulary) => (vocabulary.isPhoto(text) ? text : undefined),
    format: (value) => value,
    expected: 'a sample photo or stimulus'
  },
  scale: oneOf(['tensor', 'channel']),
  view: oneOf(['auto', 'rows', 'folded', 'down', 'column']),
  theme: oneOf(['auto', 'light', 'dark']),
  backend: oneOf(['auto', 'webgl', 'wasm', 'cpu']),
  weights: oneOf(['bundled', 'untrained'])
};

/** Longer values are broken links, not places; cut in the note so that it stays readable. */
const longestQuoted = 40;

/**
 * Reads a query string. Unknown keys are left alone; a broken value becomes the default and a note.
 * Never throws: URLSearchParams already survives broken percent signs.
 */
export function parsePlace(
  search: URLSearchParams,
  vocabulary: PlaceVocabulary
): { readonly place: Place; readonly notes: readonly string[] } {
  const place: Record<string, Place[keyof Place]> = { ...defaultPlace };
  const notes: string[] = [];
  for (const [key, parameter] of Object.entries(parameters)) {
    const text = search.get(key);
    if (text === null) continue;
    const value = parameter.parse(text, vocabulary);
    if (value !== undefined) place[key] = value;
    else
      notes.push(
        `The link’s ${key} “${shorten(text)}” is not ${parameter.expected}; it was left out.`
      );
  }
  return { place: place as unknown as Place, notes };
}

/** Query string without the question mark; defaults are left out, keys in a fixed order. */
export function formatPlace(place: Place): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(parameters) as (keyof Place)[]) {
    if (place[key] === defaultPlace[key]) continue;
    const text = formatParameter(key, place[key]);
    if (text !== null) search.set(key, text);
  }
  return search.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}

function formatParameter<Key extends keyof Place>(key: Key, value: Place[Key]): string | null {
  return parameters[key].format(value);
}

function shorten(text: string): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}
