import { deriveFieldStep, receptiveFieldRule, traceReceptiveField } from '../receptive-fields';
import {
  deriveOutput,
  deriveVariables,
  formatTerm,
  type Equation,
  type EquationGroup,
  type Term
} from '../derivations';
import { formatCount, type Network } from '../network';
import type { Question } from './question';
import { findSubject, lookBackOf, type Subject } from './subject';

/** How the right answer comes about; null where there is nothing to work out, as with an op without variables. */
export function deriveAnswer(network: Network, question: Question): EquationGroup | null {
  const subject = findSubject(network, question);
  switch (question.measure) {
    case 'shape':
      return deriveOutput(subject.op);
    case 'parameters':
      return deriveVariables(subject.op);
    case 'receptive-field':
      return deriveField(subject);
  }
}

/**
 * The same for paper, in as few lines as say it: `height and width: ⌈(35 − 3 + 1) / 2⌉ = 17`, and a count as one
 * sum of products.
 */
export function writeDerivation(network: Network, question: Question): readonly string[] {
  const { op } = findSubject(network, question);
  if (question.measure === 'parameters') {
    const products = op.weights.map(({ shape }) => shape.join(' × '));
    if (products.length === 0) return ['no variables'];
    return [`${products.join(' + ')} = ${formatCount(op.params)}`];
  }
  const equations = deriveAnswer(network, question)?.equations ?? [];
  if (equations.length < 2) return equations.map(writeEquation);
  const [height, width, ...rest] = equations;
  if (formatTerm(height.numbers) !== formatTerm(width.numbers)) return equations.map(writeEquation);
  return [{ ...height, quantity: 'height and width' }, ...rest].map(writeEquation);
}

function writeEquation({ quantity, numbers, value }: Equation): string {
  return `${quantity}: ${formatTerm(numbers)}${numbers.kind === 'words' ? ', ' : ' = '}${value}`;
}

function deriveField(subject: Subject): EquationGroup {
  const isWindow = subject.op.kind !== 'concat' && subject.op.kind !== 'dropout';
  return {
    caption: 'Receptive field',
    rule: isWindow ? receptiveFieldRule[0] : null,
    legend: isWindow ? 'receptive field r and effective stride j of the input, kernel k' : null,
    equations: ([0, 1] as const).map((axis) => ({
      quantity: axis === 0 ? 'height' : 'width',
      numbers: writeField(subject, axis),
      value: subject.op.receptiveField?.[axis] ?? 0,
      unit: 'px',
      remark: null
    }))
  };
}

function writeField(subject: Subject, axis: 0 | 1): Term {
  const { network, op } = subject;
  if (op.kind === 'concat') {
    const fields = op.inputs.map((scope) => lookBackOf(subject, scope).field[axis]);
    return { kind: 'maximum', terms: fields.map((value) => ({ kind: 'number', value })) };
  }
  const step = traceReceptiveField(network, op.scope)?.paths[axis].at(-1);
  return step?.scope === op.scope ? deriveFieldStep(step)[0] : { kind: 'words', text: 'unchanged' };
}
