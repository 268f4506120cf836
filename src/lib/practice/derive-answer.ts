import {
  deriveOutputShape,
  deriveParameters,
  formatCount,
  type Derivation,
  type Network,
  type Op
} from '../network';
import type { Question } from './question';
import { findSubject, lookBackOf, slidingKernel, type Subject } from './subject';

/** How the right answer comes about, one line per number; the last line of a count is its sum. */
export function deriveAnswer(network: Network, question: Question): readonly Derivation[] {
  const subject = findSubject(network, question);
  const { op } = subject;
  switch (question.measure) {
    case 'shape':
      return deriveOutputShape(op);
    case 'parameters':
      return sumParameters(op);
    case 'receptive-field':
      return ([0, 1] as const).map((axis) => deriveField(subject, axis));
  }
}

/** The same on one line each, for paper: `height: ⌈(35 − 3 + 1) / 2⌉ = 17`. */
export function writeDerivation(lines: readonly Derivation[]): readonly string[] {
  return lines.map(({ quantity, formula, value }) => {
    const result = formatCount(value);
    return `${quantity}: ${formula}${/\d/.test(formula) ? ' = ' : ', '}${result}`;
  });
}

function sumParameters(op: Op): readonly Derivation[] {
  const lines = deriveParameters(op);
  const formula =
    lines.length === 0 ? 'no variables' : lines.map(({ value }) => formatCount(value)).join(' + ');
  return [...lines, { quantity: 'together', formula, value: op.params, remark: null }];
}

function deriveField(subject: Subject, axis: 0 | 1): Derivation {
  return {
    quantity: axis === 0 ? 'height' : 'width',
    formula: writeField(subject, axis),
    value: subject.op.receptiveField?.[axis] ?? 0,
    remark: null
  };
}

function writeField(subject: Subject, axis: 0 | 1): string {
  const { op } = subject;
  const fields = op.inputs.map((scope) => lookBackOf(subject, scope).field[axis]);
  const kernel = slidingKernel(op);
  if (kernel !== null) {
    const { apart } = lookBackOf(subject, op.inputs[0]);
    return `${fields[0]} + (${kernel[axis]} − 1) × ${apart[axis]}`;
  }
  return op.kind === 'concat' ? `largest of ${fields.join(', ')}` : 'unchanged';
}
