import {
  hasBatchNorm,
  imageScope,
  inShapesOf,
  isWindowOp,
  shortScope,
  type Network,
  type Op,
  type Padding,
  type Pair,
  type Shape
} from '../network';
import type { Question } from './question';
import { findSubject, lookBackOf, type Subject } from './subject';
import { listWithheld } from './withheld';

/** One thing that a question states. `input` is a concat's, as `nameInput` names it; null where there is one input only. */
export type Given =
  | { readonly kind: 'op'; readonly op: Op }
  | { readonly kind: 'stride'; readonly stride: number }
  | { readonly kind: 'padding'; readonly padding: Padding }
  | { readonly kind: 'filters'; readonly filters: number }
  | { readonly kind: 'beside-kernel'; readonly variables: 'batch-norm' | 'bias' }
  | { readonly kind: 'input'; readonly input: string | null; readonly shape: Shape }
  /** Of a concat whose inputs' grid is asked for, too: the op that makes this input. */
  | { readonly kind: 'branch'; readonly input: string; readonly op: Op }
  /** Receptive field of an input, [height, width] in pixels of the image. */
  | { readonly kind: 'field'; readonly input: string | null; readonly field: Pair }
  /** Pixels of the image between neighbours of the input. */
  | { readonly kind: 'effective-stride'; readonly stride: Pair };

/** What the question states: enough to work the answer out, and nothing that holds it. */
export function listGivens(network: Network, question: Question): readonly Given[] {
  const subject = findSubject(network, question);
  const { op } = subject;
  const { measure } = question;
  const givens: Given[] = [{ kind: 'op', op }];
  if (isWindowOp(op) && measure !== 'parameters') {
    givens.push({ kind: 'stride', stride: op.stride });
    givens.push({ kind: 'padding', padding: op.padding });
  }
  switch (measure) {
    case 'shape':
      if (op.kind === 'conv') givens.push(countFilters(op));
      return [...givens, ...listShapes(subject, question)];
    case 'parameters':
      if (op.kind === 'conv') givens.push(countFilters(op), nameOtherVariables(op));
      return [...givens, ...listInputs(op)];
    case 'receptive-field':
      return [...givens, ...listFields(subject)];
  }
}

/** An input of a concat by the name that tells it apart there: `Branch_0`, `Conv2d_0b_1x3`; `imageScope` for the image. */
export function nameInput(op: Op, index: number): string {
  const scope = op.inputs[index];
  if (scope === imageScope) return scope;
  const parent = op.scope.slice(0, op.scope.lastIndexOf('/') + 1);
  return scope.startsWith(parent) ? scope.slice(parent.length).split('/')[0] : shortScope(scope);
}

function countFilters(op: Op): Given {
  return { kind: 'filters', filters: op.outShape[3] };
}

function nameOtherVariables(op: Op): Given {
  return { kind: 'beside-kernel', variables: hasBatchNorm(op) ? 'batch-norm' : 'bias' };
}

function listInputs(op: Op): readonly Given[] {
  const shapes = inShapesOf(op);
  return shapes.map((shape, index) => ({
    kind: 'input',
    input: shapes.length === 1 ? null : nameInput(op, index),
    shape
  }));
}

/** Inputs that hold a part of the answer are given by the op that makes them. */
function listShapes({ network, op, ops }: Subject, question: Question): readonly Given[] {
  const { outputs } = listWithheld(network, question);
  return listInputs(op).map((given, index) => {
    const maker = ops.get(op.inputs[index]);
    return maker !== undefined && op.inputs.length > 1 && outputs.has(maker.scope)
      ? { kind: 'branch', input: nameInput(op, index), op: maker }
      : given;
  });
}

function listFields(subject: Subject): readonly Given[] {
  const { op } = subject;
  if (op.inputs.length > 1) {
    return op.inputs.map((scope, index) => ({
      kind: 'field',
      input: nameInput(op, index),
      field: lookBackOf(subject, scope).field
    }));
  }
  const { field, apart } = lookBackOf(subject, op.inputs[0]);
  return [
    ...(isWindowOp(op) ? [] : listInputs(op)),
    { kind: 'field', input: null, field },
    { kind: 'effective-stride', stride: apart }
  ];
}
