import type { ShippedLecture } from './shipped-lecture';

/** Predict, then reveal: a question on one op, whose numbers stay hidden, and the step that shows its derivation. */
export const shapesByHeart = {
  minutes: 16,
  steps: [
    { id: 'rules', place: '', minutes: 1 },
    ...ask('first', 'Conv2d_1a_3x3', 'shape', 'facts=size'),
    ...ask('same', 'Conv2d_2b_3x3', 'shape', 'facts=size'),
    ...ask('pool', 'MaxPool_3a_3x3', 'shape', 'facts=size'),
    ...ask('concat', 'Mixed_5b/concat', 'shape', 'facts=branches'),
    ...ask('parameters', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', 'parameters', 'facts=costs'),
    ...ask('misnamed', 'Mixed_6a/Branch_0/Conv2d_1a_1x1', 'shape', 'facts=size'),
    ...ask('lying', 'Mixed_6b/Branch_1/Conv2d_0b_1x7', 'shape', 'facts=size'),
    ...ask('field', 'Conv2d_2a_3x3', 'receptive-field', 'facts=field'),
    ...ask('reduction', 'Mixed_7a/concat', 'shape', 'facts=branches'),
    ...ask('auxiliary', 'AuxLogits/AvgPool_1a_5x5', 'shape', 'facts=size')
  ]
} as const satisfies ShippedLecture;

function ask<const Topic extends string>(topic: Topic, at: string, measure: string, facts: string) {
  return [
    {
      id: `ask-${topic}` as const,
      place: `at=${at}&panel=practice&practice=${measure}-at`,
      minutes: 1
    },
    { id: `show-${topic}` as const, place: `at=${at}&${facts}`, minutes: 0.5 }
  ] as const;
}
