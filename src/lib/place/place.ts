import { defaultConfiguration, type NetworkConfiguration } from '../network';
import { editsParameter, settingParameters } from './network-parameters';
import type { HistoryRule, Parameter } from './parameter';
import { viewParameters } from './view-parameters';

type ValueOf<Entry> = Entry extends Parameter<infer Value> ? Value : never;
type Views = typeof viewParameters;

/** Everything a reader may want to share or find again after a reload: what the query string holds. */
export type Place = { readonly [Field in keyof Views]: ValueOf<Views[Field]> } & {
  /** Asked for; it may be one that no network has. */
  readonly config: NetworkConfiguration;
  /** What-ifs, in the order they were made. */
  readonly edits: ValueOf<typeof editsParameter>;
};

export type Theme = Place['theme'];
export type Panel = NonNullable<Place['panel']>;
export type FactPart = Exclude<Place['facts'], 'auto' | 'none'>;
export type Probe = NonNullable<Place['probe']>;

/** A parameter as a part of a place: the field or fields that it holds are no one else's business. */
export interface PlaceParameter extends Pick<Parameter<unknown>, 'key' | 'history' | 'expected'> {
  /** The place with what the text says; undefined where it says nothing that can be read. */
  read(text: string, place: Place): Place | undefined;
  /** Null where the place has the default. */
  write(place: Place): string | null;
}

function bind<Value>(
  parameter: Parameter<Value>,
  get: (place: Place) => Value,
  set: (place: Place, value: Value) => Place
): PlaceParameter {
  const { key, history, expected, fallback } = parameter;
  const usual = parameter.write(fallback);
  return {
    key,
    history,
    expected,
    read(text, place) {
      const value = parameter.read(text);
      return value === undefined ? undefined : set(place, value);
    },
    write(place) {
      const text = parameter.write(get(place));
      return text === usual ? null : text;
    }
  };
}

const bindSetting = (parameter: Parameter<Partial<NetworkConfiguration>>) =>
  bind(
    parameter,
    ({ config }) => config,
    (place, change) => ({ ...place, config: { ...place.config, ...change } })
  );

const bindField = <Field extends keyof Place>(field: Field, parameter: Parameter<Place[Field]>) =>
  bind(
    parameter,
    (place) => place[field],
    (place, value) => ({ ...place, [field]: value })
  );

/** What describes the network. */
export const networkParameters: readonly PlaceParameter[] = [
  ...Object.values(settingParameters).map((parameter) =>
    bindSetting(parameter as Parameter<Partial<NetworkConfiguration>>)
  ),
  bindField('edits', editsParameter)
];

/** Every parameter, in the order in which an address lists them. */
export const parameters: readonly PlaceParameter[] = [
  ...networkParameters,
  ...Object.entries(viewParameters).map(([field, parameter]) =>
    bindField(field as keyof Views, parameter as Parameter<Place[keyof Views]>)
  )
];

/** Every name that a query string of a place may have. */
export const placeKeys: readonly string[] = parameters.map(({ key }) => key);

export const defaultPlace: Place = {
  config: defaultConfiguration,
  edits: editsParameter.fallback,
  ...(Object.fromEntries(
    Object.entries(viewParameters).map(([field, { fallback }]) => [field, fallback])
  ) as Pick<Place, keyof Views>)
};

const rules: readonly HistoryRule[] = ['passing', 'replace', 'step'];

/** What the move from one place to another means to the history: of all parameters that change, the weightiest rule. */
export function historyRule(from: Place, to: Place): HistoryRule {
  const changed = parameters.filter(({ write }) => write(from) !== write(to));
  const weights = changed.map(({ history }) => rules.indexOf(history));
  return rules[Math.max(0, ...weights)];
}
