import { isSameAnswer, type Answer } from './question';

/** A usual mistake, by its kind, with the numbers that explain it. `Facts` maps kinds to those numbers. */
export type SlipOf<Facts> = {
  readonly [Kind in keyof Facts & string]: { readonly kind: Kind; readonly facts: Facts[Kind] };
}[keyof Facts & string];

/** A wrong answer worked out as a reader would who makes the slip. */
export type Guess<Facts> = SlipOf<Facts> & { readonly value: Answer };

/** Facts of a slip that needs none. */
export type NoFacts = Readonly<Record<never, never>>;

/** A slip along each axis: the wrong size of one side. */
export interface SideRule<Facts, Kind extends string = string> {
  readonly kind: Kind;
  readonly appliesTo: (facts: Facts) => boolean;
  readonly side: (facts: Facts, axis: 0 | 1) => number;
}

export interface SideGuess<Kind extends string> {
  readonly kind: Kind;
  readonly value: Answer;
  /** One on which the slip shows. */
  readonly axis: 0 | 1;
}

/** The answers of all rules that apply, in their order; only those that are wrong and could be written down. */
export function guessSides<Facts, Kind extends string>(
  rules: readonly SideRule<Facts, Kind>[],
  facts: Facts,
  right: Answer
): readonly SideGuess<Kind>[] {
  return rules.flatMap((rule) => {
    if (!rule.appliesTo(facts)) return [];
    const value = [rule.side(facts, 0), rule.side(facts, 1)];
    if (isSameAnswer(value, right) || !value.every((side) => Number.isInteger(side) && side > 0)) {
      return [];
    }
    return [{ kind: rule.kind, value, axis: value[0] === right[0] ? 1 : 0 }];
  });
}

/** The first guess that gives the answer: rules stand from the most specific to the least. */
export function findSlip<Found extends { readonly value: Answer }>(
  guesses: readonly Found[],
  answer: Answer
): Found | null {
  return guesses.find(({ value }) => isSameAnswer(value, answer)) ?? null;
}
