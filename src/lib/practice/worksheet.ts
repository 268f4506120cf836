import { shortScope, type Network } from '../network';
import { writeDerivation, type DerivationLine } from './derive-answer';
import { QuestionDrawer, seedLimit } from './draw-question';
import {
  measureChoices,
  rightAnswer,
  type Answer,
  type MeasureChoice,
  type Question
} from './question';
import { listGivens, type Given } from './statement';
import { findSubject } from './subject';

export interface WorksheetOptions {
  readonly seed: number;
  readonly measure: MeasureChoice;
  readonly count: number;
}

export const defaultWorksheet: WorksheetOptions = { seed: 86, measure: 'any', count: 12 };

/** Beyond this a sheet is no exercise any more. */
export const largestWorksheet = 40;

export interface WorksheetItem {
  /** From 1. */
  readonly number: number;
  readonly question: Question;
  /** Scope without `InceptionV3/`. */
  readonly name: string;
  readonly givens: readonly Given[];
  readonly answer: Answer;
  /** One line per number. */
  readonly derivation: readonly DerivationLine[];
}

/**
 * The questions of a seed, with their answers; the first is the one that practice asks with that seed.
 * Fewer than `count` where the network has no more exercises with different numbers.
 */
export function makeWorksheet(
  network: Network,
  { seed, measure, count }: WorksheetOptions
): readonly WorksheetItem[] {
  const drawer = new QuestionDrawer(network, { seed, measure });
  const items: WorksheetItem[] = [];
  while (items.length < count) {
    const question = drawer.draw();
    if (question === null) break;
    items.push(writeItem(network, question, items.length + 1));
  }
  return items;
}

function writeItem(network: Network, question: Question, number: number): WorksheetItem {
  const { op } = findSubject(network, question);
  return {
    number,
    question,
    name: shortScope(op.scope),
    givens: listGivens(network, question),
    answer: rightAnswer(op, question.measure),
    derivation: writeDerivation(network, question)
  };
}

/** A value of the link that cannot be used, and what stands in its place. */
export interface WorksheetNote {
  readonly key: keyof WorksheetOptions;
  /** Of the link, at most 40 characters of it. */
  readonly value: string;
  readonly used: string | number;
}

/** Reads `seed`, `measure` and `count` of a query string; a broken value becomes the default and a note. Never throws. */
export function parseWorksheetOptions(search: URLSearchParams): {
  readonly options: WorksheetOptions;
  readonly notes: readonly WorksheetNote[];
} {
  const notes: WorksheetNote[] = [];
  function read<Value extends string | number>(
    key: keyof WorksheetOptions,
    parse: (text: string) => Value | undefined,
    fallback: Value
  ) {
    const text = search.get(key);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) notes.push({ key, value: text.slice(0, 40), used: fallback });
    return value ?? fallback;
  }
  const options = {
    seed: read('seed', (text) => readWhole(text, [0, seedLimit - 1]), defaultWorksheet.seed),
    measure: read(
      'measure',
      (text) => measureChoices.find((choice) => choice === text),
      defaultWorksheet.measure
    ),
    count: read('count', (text) => readWhole(text, [1, largestWorksheet]), defaultWorksheet.count)
  };
  return { options, notes };
}

/** Query string of the sheet that begins with the question of a seed; the other keys stay as they are. */
export function formatWorksheetQuery(
  { seed, measure }: Pick<WorksheetOptions, 'seed' | 'measure'>,
  otherKeys: string
): string {
  const query = new URLSearchParams(otherKeys);
  query.set('seed', String(seed));
  query.set('measure', measure);
  return query.toString();
}

function readWhole(text: string, [least, most]: readonly [number, number]): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
