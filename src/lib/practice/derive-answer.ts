import { deriveFieldStep, receptiveFieldRule, traceReceptiveField } from '../receptive-fields';
import {
  deriveOutput,
  deriveVariables,
  product,
  sum,
  type Equation,
  type EquationGroup,
  type Quantity
} from '../derivations';
import type { Network } from '../network';
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

/** One line of a derivation on paper. */
export type DerivationLine =
  | { readonly kind: 'no-variables' }
  /** `quantity` is null for the only number asked for, `sides` for height and width alike. */
  | {
      readonly kind: 'equation';
      readonly quantity: Quantity | 'sides' | null;
      readonly numbers: Equation['numbers'];
      readonly value: number;
    };

/** The same for paper, in as few lines as say it: height and width as one where they are alike, a count as one sum. */
export function writeDerivation(network: Network, question: Question): readonly DerivationLine[] {
  const { op } = findSubject(network, question);
  if (question.measure === 'parameters') {
    if (op.weights.length === 0) return [{ kind: 'no-variables' }];
    const numbers = sum(...op.weights.map(({ shape }) => product(...shape)));
    return [{ kind: 'equation', quantity: null, numbers, value: op.params }];
  }
  const equations = deriveAnswer(network, question)?.equations ?? [];
  const [height, width, ...others] = equations;
  if (width === undefined || !isAlike(height, width)) {
    return equations.map((equation) => writeLine(equation, equation.quantity));
  }
  return [
    writeLine(height, 'sides'),
    ...others.map((equation) => writeLine(equation, equation.quantity))
  ];
}

function isAlike(one: Equation, other: Equation): boolean {
  const [text, otherText] = [one, other].map(({ numbers, value }) =>
    JSON.stringify([numbers, value])
  );
  return text === otherText;
}

function writeLine({ numbers, value }: Equation, quantity: Quantity | 'sides'): DerivationLine {
  return { kind: 'equation', quantity, numbers, value };
}

function deriveField(subject: Subject): EquationGroup {
  const isWindow = subject.op.kind !== 'concat' && subject.op.kind !== 'dropout';
  return {
    topic: 'field',
    rule: isWindow ? { term: receptiveFieldRule[0], legend: { kind: 'field' } } : null,
    equations: ([0, 1] as const).map((axis) => ({
      quantity: axis === 0 ? 'height' : 'width',
      numbers: deriveSide(subject, axis),
      value: subject.op.receptiveField?.[axis] ?? 0,
      unit: 'px',
      remark: null
    }))
  };
}

function deriveSide(subject: Subject, axis: 0 | 1): Equation['numbers'] {
  const { network, op } = subject;
  if (op.kind === 'concat') {
    const fields = op.inputs.map((scope) => lookBackOf(subject, scope).field[axis]);
    return { kind: 'maximum', terms: fields.map((value) => ({ kind: 'number', value })) };
  }
  const step = traceReceptiveField(network, op.scope)?.paths[axis].at(-1);
  return step?.scope === op.scope ? deriveFieldStep(step)[0] : { kind: 'reason', why: 'unchanged' };
}
