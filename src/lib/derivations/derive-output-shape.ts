import { axisNames, axisSides, type Equation, type EquationGroup } from './derive-equation';
import { ceiling, fraction, maximum, product, sum, words, type Term } from './derive-term';
import { describeWindows, windowAxisOf } from './derive-windows';
import {
  branchOfScope,
  isWindowOp,
  outputSize,
  type FaultyWindow,
  type Op,
  type WindowAxis,
  type WindowOp
} from '../network';

/** Height, width and channels of the op's output, each from its own numbers. */
export function deriveOutput(op: Op): EquationGroup {
  return {
    caption: 'Output size',
    rule: isWindowOp(op) ? sizeRule(op) : null,
    legend: isWindowOp(op) ? sizeLegend(op) : null,
    equations: listEquations(op)
  };
}

function sizeRule(op: WindowOp): Term {
  return op.padding === 'SAME'
    ? ceiling(fraction('n', 's'))
    : ceiling(fraction(sum('n', '−', 'k', 1), 's'));
}

function sizeLegend(op: WindowOp): string {
  return op.padding === 'SAME' ? 'n pixels in, stride s' : 'n pixels in, kernel k, stride s';
}

function listEquations(op: Op): readonly Equation[] {
  if (isWindowOp(op)) {
    return [
      deriveSide(op, 0),
      deriveSide(op, 1),
      plain(
        'channels',
        words(op.kind === 'conv' ? 'one per filter' : 'as many as come in'),
        op.outShape[3]
      )
    ];
  }
  if (op.kind === 'concat') {
    return [
      ...axisNames.map((quantity, axis) =>
        plain(quantity, words('the same in every input'), op.outShape[axis + 1])
      ),
      plain(
        'channels',
        sum(
          ...op.inShapes.map((shape, index): Term => ({
            kind: 'number',
            value: shape[3],
            branch: branchOfScope(op.inputs[index]) ?? undefined
          }))
        ),
        op.outShape[3]
      )
    ];
  }
  const names = op.outShape.length === 4 ? [...axisNames, 'channels'] : ['channels'];
  return names.map((quantity, index) =>
    plain(
      quantity,
      words(
        op.kind === 'global_avg_pool' && quantity !== 'channels'
          ? `mean over ${op.inShape[index + 1]}`
          : 'unchanged'
      ),
      op.outShape[index + 1]
    )
  );
}

function plain(quantity: string, numbers: Term, value: number): Equation {
  return { quantity, numbers, value, unit: null, remark: null };
}

function deriveSide(op: WindowOp, axis: 0 | 1): Equation {
  return plain(axisNames[axis], sideOf(windowAxisOf(op, axis)), op.outShape[axis + 1]);
}

/** Height and width of what a window would leave that does not fit its map: one of them is below 1. */
export function deriveFaultySides(window: FaultyWindow): readonly Equation[] {
  const { kernel, stride, padding, map } = window;
  return axisNames.map((name, axis) => {
    const side = { size: map[axis], kernel: kernel[axis], stride, padding };
    return plain(name, sideOf(side), outputSize(side));
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
    caption: isSame ? 'Padding in all' : 'Pixels that no window reaches',
    rule: isSame ? maximum(reach, 0) : sum('n', '−', product(sum('o', '−', 1), 's'), '−', 'k'),
    legend: 'o pixels out, n in, kernel k, stride s',
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
    remark: describePadding(axis, before, after)
  };
}

function describePadding(axis: 0 | 1, before: number, after: number): string | null {
  if (before + after === 0) return null;
  const [first, last] = axisSides[axis];
  const split = `${before} px ${first}, ${after} px ${last}`;
  return before === after ? split : `${split}: the odd pixel goes to the ${last}`;
}

function deriveUnread(op: WindowOp, axis: 0 | 1): Equation {
  const { size, kernel, stride, outSize, unread } = describeWindows(windowAxisOf(op, axis));
  return {
    quantity: axisNames[axis],
    numbers: sum(size, '−', product(sum(outSize, '−', 1), stride), '−', kernel),
    value: unread,
    unit: 'px',
    remark: unread === 0 ? null : `left out at the ${axisSides[axis][1]}`
  };
}
