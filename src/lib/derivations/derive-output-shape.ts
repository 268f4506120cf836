import {
  axisNames,
  plainEquation,
  type Equation,
  type EquationGroup,
  type Quantity,
  type Reason
} from './derive-equation';
import { ceiling, fraction, maximum, product, sum, type Term } from './derive-term';
import { describeWindows, windowAxisOf } from './derive-windows';
import {
  branchOfScope,
  isWindowOp,
  outputSize,
  type ConcatOp,
  type FaultyWindow,
  type Op,
  type WindowAxis,
  type WindowOp
} from '../network';

/** Height, width and channels of the op's output, each from its own numbers. */
export function deriveOutput(op: Op): EquationGroup {
  return {
    topic: 'output',
    rule: isWindowOp(op) ? sizeRule(op) : null,
    equations: listEquations(op)
  };
}

/** The channels of a concat alone: its height and width are those of its inputs. */
export function deriveConcat(op: ConcatOp): EquationGroup {
  return { topic: 'concat', rule: null, equations: [deriveChannelSum(op)] };
}

function sizeRule({ padding }: WindowOp): EquationGroup['rule'] {
  return padding === 'SAME'
    ? { term: ceiling(fraction('n', 's')), legend: { kind: 'same-window' } }
    : {
        term: ceiling(fraction(sum('n', '−', 'k', 1), 's')),
        legend: { kind: 'valid-window' }
      };
}

function listEquations(op: Op): readonly Equation[] {
  if (isWindowOp(op)) {
    const why = op.kind === 'conv' ? 'one-per-filter' : 'as-many-as-come-in';
    return [deriveSide(op, 0), deriveSide(op, 1), reasoned('channels', why, op.outShape[3])];
  }
  if (op.kind === 'concat') {
    const sides = axisNames.map((name, axis) =>
      reasoned(name, 'same-in-every-input', op.outShape[axis + 1])
    );
    return [...sides, deriveChannelSum(op)];
  }
  const names =
    op.outShape.length === 4 ? ([...axisNames, 'channels'] as const) : ['channels' as const];
  return names.map((name, index) => {
    const value = op.outShape[index + 1];
    return op.kind === 'global_avg_pool' && name !== 'channels'
      ? plainEquation(name, { kind: 'reason', why: 'mean', size: op.inShape[index + 1] }, value)
      : reasoned(name, 'unchanged', value);
  });
}

function reasoned(
  quantity: Quantity,
  why: Exclude<Reason['why'], 'mean'>,
  value: number
): Equation {
  return plainEquation(quantity, { kind: 'reason', why }, value);
}

function deriveChannelSum(op: ConcatOp): Equation {
  const channels = op.inShapes.map((shape, index): Term => ({
    kind: 'number',
    value: shape[3],
    branch: branchOfScope(op.inputs[index]) ?? undefined
  }));
  return plainEquation('channels', sum(...channels), op.outShape[3]);
}

function deriveSide(op: WindowOp, axis: 0 | 1): Equation {
  return plainEquation(axisNames[axis], sideOf(windowAxisOf(op, axis)), op.outShape[axis + 1]);
}

/** Height and width of what a window would leave that does not fit its map: one of them is below 1. */
export function deriveFaultySides(
  window: FaultyWindow
): readonly (Equation & { readonly numbers: Term })[] {
  const { kernel, stride, padding, map } = window;
  return axisNames.map((name, axis) => {
    const side = { size: map[axis], kernel: kernel[axis], stride, padding };
    return plainEquation(name, sideOf(side), outputSize(side));
  });
}

function sideOf({ size, kernel, stride, padding }: WindowAxis): Term {
  return padding === 'SAME'
    ? ceiling(fraction(size, stride))
    : ceiling(fraction(sum(size, '−', kernel, 1), stride));
}

/**
 * What a window op does at the border: how much padding SAME adds and how it is split, or how many
 * pixels VALID leaves unread. Null for every other kind.
 */
export function deriveBorder(op: Op): EquationGroup | null {
  if (!isWindowOp(op)) return null;
  const isSame = op.padding === 'SAME';
  const reach = sum(product(sum('o', '−', 1), 's'), 'k', '−', 'n');
  return {
    topic: isSame ? 'padding' : 'unread',
    rule: {
      term: isSame ? maximum(reach, 0) : sum('n', '−', product(sum('o', '−', 1), 's'), '−', 'k'),
      legend: { kind: 'border' }
    },
    equations: ([0, 1] as const).map((axis) => (isSame ? derivePadding : deriveUnread)(op, axis))
  };
}

function derivePadding(op: WindowOp, axis: 0 | 1): Equation {
  const { size, kernel, stride, outSize, before, after } = describeWindows(windowAxisOf(op, axis));
  const reach = sum(product(sum(outSize, '−', 1), stride), kernel, '−', size);
  return {
    quantity: axisNames[axis],
    numbers: maximum(reach, 0),
    value: before + after,
    unit: 'px',
    remark: before + after === 0 ? null : { kind: 'padding-split', axis, before, after }
  };
}

function deriveUnread(op: WindowOp, axis: 0 | 1): Equation {
  const { size, kernel, stride, outSize, unread } = describeWindows(windowAxisOf(op, axis));
  return {
    quantity: axisNames[axis],
    numbers: sum(size, '−', product(sum(outSize, '−', 1), stride), '−', kernel),
    value: unread,
    unit: 'px',
    remark: unread === 0 ? null : { kind: 'left-out', axis }
  };
}
