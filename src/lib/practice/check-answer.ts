import { formatCount, type Network } from '../network';
import { guessChannels } from './channel-slips';
import { guessFields } from './field-slips';
import { guessParameters } from './parameter-slips';
import { isSameAnswer, rightAnswer, type Answer, type Question } from './question';
import { guessWholeShapes } from './shape-slips';
import { guessSizes } from './size-slips';
import { findSlip, type Slip } from './slip';
import { findSubject, type Subject } from './subject';

export interface Check {
  readonly isRight: boolean;
  /** The right answer. */
  readonly value: Answer;
  /** The usual slips that lead to the answer given: of a shape one for its sides and one for its channels. */
  readonly slips: readonly Slip[];
  /** What can be said where no slip explains the answer: which part is right, how far it is off. */
  readonly remark: string | null;
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
    const wanted = value.length === 1 ? 'one number' : 'three numbers, height × width × channels';
    return { slips: [], remark: `This output has ${wanted}.` };
  }
  const sides = [answer.slice(0, -1), value.slice(0, -1)] as const;
  const channels = [answer.slice(-1), value.slice(-1)] as const;
  const sideSlip = isSameAnswer(...sides) ? null : findSlip(guessSizes(subject), sides[0]);
  const channelSlip = isSameAnswer(...channels)
    ? null
    : findSlip(guessChannels(subject), channels[0]);
  const slips = [sideSlip, channelSlip].filter((slip) => slip !== null);
  return { slips, remark: remarkOnParts(['height', 'width', 'channels'], answer, value) };
}

function checkCount({ op }: Subject, answer: Answer, value: Answer): Explanation {
  if (op.weights.length === 0) {
    const sentence =
      op.kind === 'concat'
        ? 'Parameters given to a concat: it only lays maps one behind the other and has no variables of its own: 0.'
        : 'Parameters given to an op without variables: nothing in it is learnt or kept: 0.';
    return { slips: [{ kind: 'no-variables', sentence }], remark: null };
  }
  const slip = findSlip(guessParameters(op), answer);
  if (slip !== null) return { slips: [slip], remark: null };
  const difference = answer[0] - value[0];
  const direction = difference > 0 ? 'too many' : 'too few';
  return { slips: [], remark: `That is ${formatCount(Math.abs(difference))} ${direction}.` };
}

function checkField(subject: Subject, answer: Answer, value: Answer): Explanation {
  const slip = findSlip(guessFields(subject), answer);
  if (slip !== null) return { slips: [slip], remark: null };
  return { slips: [], remark: remarkOnParts(['height', 'width'], answer, value) };
}

/** `The height and the width are right.`; null where no part is. */
function remarkOnParts(names: readonly string[], answer: Answer, value: Answer): string | null {
  const right = names.filter((_, index) => answer[index] === value[index]);
  if (right.length === 0) return null;
  const isPlural = right.length > 1 || right[0] === 'channels';
  const list = right.map((name) => `the ${name}`).join(' and ');
  return `${list[0].toUpperCase()}${list.slice(1)} ${isPlural ? 'are' : 'is'} right.`;
}
