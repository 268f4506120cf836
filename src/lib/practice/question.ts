import { indexOps, type Network, type Op } from '../network';

export const practiceMeasures = ['shape', 'parameters', 'receptive-field'] as const;
export type PracticeMeasure = (typeof practiceMeasures)[number];

export const measureChoices = ['any', ...practiceMeasures] as const;
export type MeasureChoice = (typeof measureChoices)[number];

export interface Question {
  readonly measure: PracticeMeasure;
  /** Full scope of the op that is asked about. */
  readonly scope: string;
}

/**
 * Whole numbers in the order they are asked for: a shape [height, width, channels], or [channels] after a
 * squeeze; parameters [count]; a receptive field [height, width] in pixels of the image.
 */
export type Answer = readonly number[];

/** The question on one op; null where the network has no such op or the op has no such number. */
export function questionFor(
  network: Network,
  scope: string,
  measure: PracticeMeasure
): Question | null {
  const op = indexOps(network).get(scope);
  if (op === undefined || !hasAnswer(op, measure)) return null;
  return { measure, scope };
}

export function hasAnswer(op: Op, measure: PracticeMeasure): boolean {
  return measure !== 'receptive-field' || op.receptiveField !== null;
}

/** Throws where the op has no such number (`questionFor` answers null there). */
export function rightAnswer(op: Op, measure: PracticeMeasure): Answer {
  switch (measure) {
    case 'shape':
      return op.outShape.slice(1);
    case 'parameters':
      return [op.params];
    case 'receptive-field':
      if (op.receptiveField === null) throw new Error(`${op.scope} has no receptive field.`);
      return op.receptiveField;
  }
}

export function isSameAnswer(first: Answer, second: Answer): boolean {
  return first.length === second.length && first.every((part, index) => part === second[index]);
}
