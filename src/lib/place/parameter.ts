/** What a parameter's text has to be: facts for the sentence about one that is not. */
export type Expected =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'whole-number'; readonly smallest: number; readonly largest: number }
  | { readonly kind: 'number'; readonly smallest: number; readonly largest: number }
  /** Height × width in pixels. */
  | { readonly kind: 'input-size'; readonly largest: number }
  /** The others have one form each, which only their own sentence describes. */
  | {
      readonly kind:
        | 'scope'
        | 'pixel'
        | 'region'
        | 'classes'
        | 'cell'
        | 'part-in-view'
        | 'photo'
        | 'question'
        | 'edits'
        | 'order'
        | 'branch'
        | 'against'
        | 'off-parts'
        | 'misreadings'
        | 'pins'
        | 'lecture';
    };

/**
 * What a change means to the browser's history. A `step` is an entry, which Back undoes; `replace` rewrites the entry;
 * `passing` does too, once the reader has settled: the next change is likely to follow within moments.
 */
export type HistoryRule = 'step' | 'replace' | 'passing';

/** One parameter of the query string: what every part of the page that reads or writes it needs to know. */
export interface Parameter<Value> {
  /** Its name in the query string. */
  readonly key: string;
  readonly fallback: Value;
  readonly history: HistoryRule;
  readonly expected: Expected;
  /** Undefined where the text is not a value of this parameter. */
  read(text: string): Value | undefined;
  /** Null where there is nothing to write. */
  write(value: Value): string | null;
}

/** A parameter with a handful of values, which are the vocabulary of its menu too. */
export interface ChoiceParameter<Value extends string> extends Parameter<Value> {
  readonly values: readonly Value[];
}

type Naming = Pick<Parameter<unknown>, 'key' | 'history'>;

export function choice<const Value extends string>(
  { key, history }: Naming,
  values: readonly Value[],
  fallback: Value = values[0]
): ChoiceParameter<Value> {
  return {
    key,
    history,
    values,
    fallback,
    expected: { kind: 'one-of', values },
    read: (text) => values.find((value) => value === text),
    write: (value) => value
  };
}

/** One of a few values, or null for none of them, which is what is left out. */
export function optionalChoice<const Value extends string>(
  { key, history }: Naming,
  values: readonly Value[]
): Parameter<Value | null> & { readonly values: readonly Value[] } {
  return {
    key,
    history,
    values,
    fallback: null,
    expected: { kind: 'one-of', values },
    read: (text) => values.find((value) => value === text),
    write: (value) => value
  };
}

/** On or off; off is left out. */
export function flag({ key, history }: Naming): Parameter<boolean> {
  return {
    key,
    history,
    fallback: false,
    expected: { kind: 'one-of', values: ['on', 'off'] },
    read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
    write: (value) => (value ? 'on' : null)
  };
}
