import { indexOps, outputOpOf, rootScope, type Network, type Op } from '../network';
import { drawQuestion } from './draw-question';
import { measureChoices, questionFor, type MeasureChoice, type Question } from './question';

/** What is practised: the question of a seed, or the selected op. */
export interface PracticeChoice {
  readonly measure: MeasureChoice;
  readonly seed: number | 'at';
}

/** Begins with an easy question: the output shape of a convolution of the stem. */
export const defaultPractice = { measure: 'any', seed: 7 } as const satisfies PracticeChoice;

const choicePattern = /^(.+)-(at|\d{1,6})$/;

/** Reads `shape-42`, `receptive-field-7`, `any-1`, `parameters-at`; undefined for anything else, never throws. */
export function parsePractice(text: string): PracticeChoice | undefined {
  const match = choicePattern.exec(text);
  const measure = measureChoices.find((choice) => choice === match?.[1]);
  if (match === null || measure === undefined) return undefined;
  return { measure, seed: match[2] === 'at' ? 'at' : Number(match[2]) };
}

/** The text that `parsePractice` reads back. */
export function formatPractice({ measure, seed }: PracticeChoice): string {
  return `${measure}-${seed}`;
}

/**
 * The question of a choice; null where the selected op is asked for and there is none, or it has no such number.
 * `selected` is an op (with or without `InceptionV3/`) or an end point, which stands for its last op.
 */
export function resolveQuestion(
  network: Network,
  { measure, seed }: PracticeChoice,
  selected: string | null
): Question | null {
  if (seed !== 'at') return drawQuestion(network, { seed, measure });
  const op = findSelectedOp(network, selected);
  if (op === undefined) return null;
  return questionFor(network, op.scope, measure === 'any' ? 'shape' : measure);
}

/** Scope of the op in question; null where nothing is asked. */
export function askedScope(
  network: Network,
  choice: PracticeChoice,
  selected: string | null
): string | null {
  return resolveQuestion(network, choice, selected)?.scope ?? null;
}

export function findSelectedOp(network: Network, selected: string | null): Op | undefined {
  if (selected === null) return undefined;
  const ops = indexOps(network);
  return ops.get(selected) ?? ops.get(`${rootScope}/${selected}`) ?? outputOpOf(network, selected);
}
