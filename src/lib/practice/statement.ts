import {
  formatPair,
  formatShape,
  hasBatchNorm,
  imageScope,
  inShapesOf,
  isWindowOp,
  nameOpKind,
  shortScope,
  type Network,
  type Op
} from '../network';
import type { Question } from './question';
import { findSubject, lookBackOf, type Subject } from './subject';

/** One thing the reader is told. */
export interface Given {
  readonly name: string;
  readonly value: string;
}

/** What the question tells: enough to work the answer out, and nothing that holds it. */
export function listGivens(network: Network, question: Question): readonly Given[] {
  const subject = findSubject(network, question);
  const { op } = subject;
  const { measure } = question;
  const givens: Given[] = [{ name: 'Op', value: nameOpKind(op) }];
  if (isWindowOp(op) && measure !== 'parameters') {
    givens.push({ name: 'Stride', value: String(op.stride) });
    givens.push({ name: 'Padding', value: op.padding });
  }
  switch (measure) {
    case 'shape':
      if (op.kind === 'conv') givens.push(countFilters(op));
      return [...givens, ...listInputs(op)];
    case 'parameters':
      if (op.kind === 'conv') givens.push(countFilters(op), describeExtras(op));
      return [...givens, ...listInputs(op)];
    case 'receptive-field':
      return [...givens, ...listFields(subject)];
  }
}

/** The sentence that asks. */
export function askQuestion(question: Question): string {
  switch (question.measure) {
    case 'shape':
      return 'What shape comes out?';
    case 'parameters':
      return 'How many numbers do its variables hold, moving statistics included?';
    case 'receptive-field':
      return 'What is its receptive field along the longest path, in pixels of the image?';
  }
}

/** What to write into the field, and an example of it from no op of the network. */
export function describeField(question: Question): {
  readonly label: string;
  readonly example: string;
} {
  switch (question.measure) {
    case 'shape':
      return { label: 'Output, height × width × channels', example: '20×20×100' };
    case 'parameters':
      return { label: 'Parameters', example: '1,234 or 3×3×10×20 + 3×20' };
    case 'receptive-field':
      return { label: 'Receptive field, height × width in pixels', example: '20×20' };
  }
}

/** An input of a concat by the name that tells it apart there: `Branch_0`, `Conv2d_0b_1x3`. */
export function nameInput(op: Op, index: number): string {
  const scope = op.inputs[index];
  if (scope === imageScope) return 'the image';
  const parent = op.scope.slice(0, op.scope.lastIndexOf('/') + 1);
  return scope.startsWith(parent) ? scope.slice(parent.length).split('/')[0] : shortScope(scope);
}

function countFilters(op: Op): Given {
  return { name: 'Filters', value: String(op.outShape[3]) };
}

function describeExtras(op: Op): Given {
  return {
    name: 'Beside the kernel',
    value: hasBatchNorm(op) ? 'batch norm without gamma' : 'a bias'
  };
}

function listInputs(op: Op): readonly Given[] {
  const shapes = inShapesOf(op);
  if (shapes.length === 1) return [{ name: 'Input', value: formatShape(shapes[0]) }];
  return shapes.map((shape, index) => ({ name: nameInput(op, index), value: formatShape(shape) }));
}

function listFields(subject: Subject): readonly Given[] {
  const { op } = subject;
  if (op.inputs.length > 1) {
    return op.inputs.map((scope, index) => ({
      name: `Receptive field of ${nameInput(op, index)}`,
      value: `${formatPair(lookBackOf(subject, scope).field)} px`
    }));
  }
  const { field, apart } = lookBackOf(subject, op.inputs[0]);
  const map = { name: 'Input', value: formatShape(inShapesOf(op)[0]) };
  return [
    ...(isWindowOp(op) ? [] : [map]),
    { name: 'Receptive field of the input', value: `${formatPair(field)} px` },
    { name: 'Effective stride of the input', value: `${formatPair(apart)} px` }
  ];
}
