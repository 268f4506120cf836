import type { Network, Op } from '../network';
import { guessChannels, type ChannelSlips } from './channel-slips';
import { guessFields, type FieldSlips } from './field-slips';
import { guessParameters, type ParameterSlips } from './parameter-slips';
import { isSameAnswer, rightAnswer, type Answer, type Question } from './question';
import { guessWholeShapes, type WholeShapeSlips } from './shape-slips';
import { guessSizes, type SizeSlips } from './size-slips';
import { findSlip, type SlipOf } from './slip';
import { findSubject, type Subject } from './subject';

/** All usual slips by kind, with the numbers that explain them. */
export interface Slips
  extends SizeSlips, ChannelSlips, WholeShapeSlips, ParameterSlips, FieldSlips {
  readonly 'no-variables': { readonly op: Op };
}

export type Slip = SlipOf<Slips>;

/** What can be said where no slip explains an answer. */
export type Remark =
  /** How many numbers the output has. */
  | { readonly kind: 'wrong-length'; readonly wanted: number }
  | { readonly kind: 'right-parts'; readonly parts: readonly AnswerPart[] }
  /** By how much would be the answer. */
  | { readonly kind: 'too-many' | 'too-few' };

export type AnswerPart = (typeof shapeParts)[number];

const shapeParts = ['height', 'width', 'channels'] as const;

export interface Check {
  readonly isRight: boolean;
  /** The right answer. */
  readonly value: Answer;
  /** The usual slips that lead to the answer given: of a shape one for its sides and one for its channels. */
  readonly slips: readonly Slip[];
  readonly remark: Remark | null;
}

/** Judges an answer. Throws where the network has no such op, or the op no such number. */
export function checkAnswer(network: Network, question: Question, answer: Answer): Check {
  const subject = findSubject(network, question);
  const value = rightAnswer(subject.op, question.measure);
  if (isSameAnswer(answer, value)) return { isRight: true, value, slips: [], remark: null };
  switch (question.measure) {
    case 'shape':
      return { isRight: false, value, ...checkShape(subject, answer, value) };
    case 'parameters':
      return { isRight: false, value, ...checkCount(subject, answer, value) };
    case 'receptive-field':
      return { isRight: false, value, ...checkField(subject, answer, value) };
  }
}

type Explanation = Pick<Check, 'slips' | 'remark'>;

function checkShape(subject: Subject, answer: Answer, value: Answer): Explanation {
  const whole = findSlip(guessWholeShapes(subject.op), answer);
  if (whole !== null) return { slips: [whole], remark: null };
  if (answer.length !== value.length) {
    return { slips: [], remark: { kind: 'wrong-length', wanted: value.length } };
  }
  const sides = [answer.slice(0, -1), value.slice(0, -1)] as const;
  const channels = [answer.slice(-1), value.slice(-1)] as const;
  const sideSlip = isSameAnswer(...sides) ? null : findSlip(guessSizes(subject), sides[0]);
  const channelSlip = isSameAnswer(...channels)
    ? null
    : findSlip(guessChannels(subject), channels[0]);
  const slips = [sideSlip, channelSlip].filter((slip) => slip !== null);
  return { slips, remark: remarkOnParts(answer, value) };
}

function checkCount({ op }: Subject, answer: Answer, value: Answer): Explanation {
  if (op.weights.length === 0) {
    return { slips: [{ kind: 'no-variables', facts: { op } }], remark: null };
  }
  const slip = findSlip(guessParameters(op), answer);
  if (slip !== null) return { slips: [slip], remark: null };
  return { slips: [], remark: { kind: answer[0] > value[0] ? 'too-many' : 'too-few' } };
}

function checkField(subject: Subject, answer: Answer, value: Answer): Explanation {
  const slip = findSlip(guessFields(subject), answer);
  if (slip !== null) return { slips: [slip], remark: null };
  return { slips: [], remark: remarkOnParts(answer, value) };
}

/** Null where no part is right. */
function remarkOnParts(answer: Answer, value: Answer): Remark | null {
  const parts = shapeParts.filter(
    (_, index) => index < value.length && answer[index] === value[index]
  );
  return parts.length === 0 ? null : { kind: 'right-parts', parts };
}
