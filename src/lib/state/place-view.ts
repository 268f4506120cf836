import { frameworks } from '../code';
import { formatPractice, parsePractice } from '../practice';
import { weightSetNames } from '../weights';
import { defaultPlace, panels, type Place } from './place';
import type { Parameter, PlaceVocabulary } from './place-parameter';

type PlaceParameter = Parameter<PlaceVocabulary>;

/** No tensor has more channels, rows or columns; longer digit strings are not read at all. */
const wholeNumber = /^\d{1,5}$/;

type ViewField = Exclude<keyof Place, 'config' | 'edits'>;

interface ViewParameter<Value> {
  read(text: string, ...context: Tail<Parameters<PlaceParameter['read']>>): Value | undefined;
  write(value: Value): string | null;
  readonly expected: string;
}

type Tail<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

function viewParameter<Field extends ViewField>(
  field: Field,
  { read, write, expected }: ViewParameter<Place[Field]>,
  key: string = field
): PlaceParameter {
  return {
    key,
    expected,
    read(text, ...context) {
      const value = read(text, ...context);
      return value === undefined ? undefined : { [field]: value };
    },
    write: (place) => {
      const text = write(place[field]);
      return text === write(defaultPlace[field]) ? null : text;
    }
  };
}

function oneOf<Value extends string>(values: readonly Value[]): ViewParameter<Value> {
  return {
    read: (text) => values.find((value) => value === text),
    write: (value) => value,
    expected: `one of ${values.join(', ')}`
  };
}

export const viewParameters: readonly PlaceParameter[] = [
  viewParameter('at', {
    read: (text, place, vocabulary) =>
      vocabulary.isSelectable(text, vocabulary.networkOf(place)) ? text : undefined,
    write: (value) => value,
    expected: 'an end point or op of this network'
  }),
  viewParameter('channel', {
    read: (text) => (wholeNumber.test(text) ? Number(text) : undefined),
    write: (value) => (value === null ? null : String(value)),
    expected: 'a channel number'
  }),
  viewParameter('pixel', {
    read(text) {
      const [row, column, ...rest] = text.split(',');
      if (rest.length > 0 || !wholeNumber.test(row) || !wholeNumber.test(column)) return undefined;
      return [Number(row), Number(column)];
    },
    write: (value) => value?.join(',') ?? null,
    expected: 'a pixel as row,column'
  }),
  viewParameter('photo', {
    read: (text, _place, vocabulary) => (vocabulary.isPhoto(text) ? text : undefined),
    write: (value) => value,
    expected: 'a sample photo or stimulus'
  }),
  viewParameter('scale', oneOf(['tensor', 'channel'])),
  viewParameter('view', oneOf(['auto', 'rows', 'folded', 'down', 'column'])),
  viewParameter('theme', oneOf(['auto', 'light', 'dark'])),
  viewParameter('backend', oneOf(['auto', 'webgl', 'wasm', 'cpu'])),
  viewParameter('weights', oneOf(weightSetNames)),
  viewParameter(
    'isConfiguring',
    {
      read: (text) => (text === 'on' ? true : undefined),
      write: (value) => (value ? 'on' : null),
      expected: 'on'
    },
    'configure'
  ),
  viewParameter('panel', {
    read: (text) => panels.find((panel) => panel === text),
    write: (value) => value,
    expected: `one of ${panels.join(', ')}`
  }),
  viewParameter('code', oneOf(frameworks)),
  viewParameter('codePart', oneOf(['module', 'network']), 'code-of'),
  viewParameter('practice', {
    read: parsePractice,
    write: formatPractice,
    expected: 'a question such as shape-42'
  })
];
