import { isSameAnswer, type Answer } from './question';

/** A usual mistake that leads to the answer given. */
export interface Slip<Kind extends string = string> {
  readonly kind: Kind;
  /** One or two sentences with the op's own numbers. */
  readonly sentence: string;
}

/** A wrong answer worked out as a reader would who makes the slip. */
export interface Guess<Kind extends string = string> extends Slip<Kind> {
  readonly value: Answer;
}

/** A slip along each axis: the wrong size of one side, and what to say about it. */
export interface SideRule<Facts, Kind extends string = string> {
  readonly kind: Kind;
  readonly appliesTo: (facts: Facts) => boolean;
  readonly side: (facts: Facts, axis: 0 | 1) => number;
  /** `axis` is one on which the slip shows. */
  readonly explain: (facts: Facts, axis: 0 | 1) => string;
}

/** The answers of all rules that apply, in their order; only those that are wrong and could be written down. */
export function guessSides<Facts, Kind extends string>(
  rules: readonly SideRule<Facts, Kind>[],
  facts: Facts,
  right: Answer
): readonly Guess<Kind>[] {
  return rules.flatMap((rule) => {
    if (!rule.appliesTo(facts)) return [];
    const value = [rule.side(facts, 0), rule.side(facts, 1)];
    if (isSameAnswer(value, right) || !value.every((side) => Number.isInteger(side) && side > 0)) {
      return [];
    }
    const sentence = rule.explain(facts, value[0] === right[0] ? 1 : 0);
    return [{ kind: rule.kind, value, sentence }];
  });
}

/** The first guess that gives the answer: rules stand from the most specific to the least. */
export function findSlip(guesses: readonly Guess[], answer: Answer): Slip | null {
  const guess = guesses.find(({ value }) => isSameAnswer(value, answer));
  return guess === undefined ? null : { kind: guess.kind, sentence: guess.sentence };
}
