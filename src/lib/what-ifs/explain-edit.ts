import {
  formatCount,
  indexOps,
  isWindowOp,
  rootScope,
  type Network,
  type Op,
  type WindowOp
} from '../network';
import type { Edit } from './edit';
import { explainBranchOff, explainReduction } from './explain-module';
import { idealShare, type IdealShare } from './ideal-share';

/** Why one would make the edit: sentences of our own, with figures worked out from the op list. */
export interface Explanation {
  readonly title: string;
  readonly argument: string;
  /** Where the argument comes from, and which of its figures are arithmetic. */
  readonly source: string;
  /** null where kernels alone do not decide. */
  readonly ideal: IdealShare | null;
}

/** null for a target the network does not have, and for edits by hand, which need no reason. */
export function explainEdit(edit: Edit, network: Network): Explanation | null {
  switch (edit.kind) {
    case 'pool-first':
    case 'pool-last':
      return explainReduction(edit.kind, edit.at, network);
    case 'off':
      return explainBranchOff(edit.at, network);
    case 'set':
      return null;
    default:
      return explainOpEdit(edit, network);
  }
}

type OpEdit = Extract<
  Edit,
  { kind: 'to-3x3' | 'factorise' | 'merge' | 'square' | 'no-bottleneck' }
>;

function explainOpEdit(edit: OpEdit, network: Network): Explanation | null {
  const scope = `${rootScope}/${edit.at}`;
  const op = indexOps(network).get(scope);
  if (op === undefined || !isWindowOp(op)) return null;
  const next = network.ops.find(({ inputs }) => inputs[0] === scope) ?? null;
  const ideal = idealShare(edit, op, next);
  return { ...writeOpEdit(edit, { op, next, ideal }), ideal };
}

interface Subject {
  readonly op: WindowOp;
  readonly next: Op | null;
  readonly ideal: IdealShare | null;
}

type Text = Omit<Explanation, 'ideal'>;

function writeOpEdit(edit: OpEdit, { op, next, ideal }: Subject): Text {
  const [height, width] = op.kernel;
  const kernel = `${height}×${width}`;
  switch (edit.kind) {
    case 'to-3x3': {
      const count = (height - 1) / 2;
      return {
        title: `Replace the ${kernel} by ${nameNumber(count)} 3×3`,
        argument:
          `Stacked, ${nameNumber(count)} 3×3 windows look at the same ${kernel} pixels, with a ReLU after each. ` +
          `With as many filters in as out that takes ${ideal?.formula} of the multiply-adds and weights: ` +
          `${formatPercent(1 - (ideal?.share ?? 1))} less.`,
        source:
          height === 5
            ? 'The paper, section 3.1.'
            : 'After the paper, section 3.1; the figure is arithmetic.'
      };
    }
    case 'factorise':
      return {
        title: `Factorise the ${kernel} into 1×${width} and ${height}×1`,
        argument:
          `A row, then a column of ${height} pixels, covers the same square. With as many filters in as out, ` +
          `${ideal?.formula} of the cost remains, ${formatPercent(1 - (ideal?.share ?? 1))} less, and the larger ` +
          `the kernel the more: 1 − 2/n. ${judgeGrid(op)}`,
        source:
          height === 3
            ? 'The paper, section 3.2 (3×1, then 1×3).'
            : 'The paper, section 3.2; 1 − 2/n is arithmetic.'
      };
    case 'merge':
      return {
        title: `Merge ${nameBoth(op, next)} into one ${nameJoined(op, next)}`,
        argument:
          `One ${nameJoined(op, next)} looks at the same pixels as both in turn. With as many filters in as out it ` +
          `costs ${ideal?.formula} = ${formatFactor(ideal?.share ?? 1)} times as much, and it has one ReLU in place of two.`,
        source: 'The paper, section 3.1, read backwards; the figure is arithmetic.'
      };
    case 'square':
      return {
        title: `Replace ${kernel} and ${kernelOf(next)} by one ${nameJoined(op, next)}`,
        argument:
          `This is what the two stand for: a full ${nameJoined(op, next)} over the same pixels. With as many filters ` +
          `in as out it costs ${ideal?.formula} = ${formatFactor(ideal?.share ?? 1)} times as much. ${judgeGrid(op)}`,
        source: 'The paper, section 3.2, read backwards; the figure is arithmetic.'
      };
    case 'no-bottleneck':
      return {
        title: 'Take the 1×1 bottleneck off',
        argument: writeBottleneck(op, next),
        source: 'The paper, section 2 (third principle); the figures are arithmetic.'
      };
  }
}

/** The paper's finding on where n×1 after 1×n pays, beside the grid at hand. */
function judgeGrid(op: Op): string {
  const [, height, width] = op.outShape;
  return (
    'The paper found such pairs poor in early layers and good on grids of 12 to 20; ' +
    `this grid is ${height}×${width}.`
  );
}

function writeBottleneck(op: WindowOp, next: Op | null): string {
  const [from, to] = [op.inShape[3], op.outShape[3]];
  const reader = kernelOf(next);
  const narrowing =
    to < from
      ? `The 1×1 brings ${formatCount(from)} channels down to ${formatCount(to)}, so that the ${reader} after it ` +
        `reads ${formatFactor(from / to)} times fewer. Neighbouring values are alike, and little is lost.`
      : `With these depths the 1×1 narrows nothing: ${formatCount(from)} channels in, ${formatCount(to)} out.`;
  return `${narrowing} Without it, the ${reader} reads all ${formatCount(from)}.`;
}

function kernelOf(op: Op | null): string {
  return op !== null && isWindowOp(op) ? `${op.kernel[0]}×${op.kernel[1]}` : 'next op';
}

function nameBoth(op: WindowOp, next: Op | null): string {
  const [one, other] = [kernelOf(op), kernelOf(next)];
  return one === other ? `the two ${one}` : `${one} and ${other}`;
}

function nameJoined(op: WindowOp, next: Op | null): string {
  if (next === null || !isWindowOp(next)) return kernelOf(next);
  const side = (axis: 0 | 1) => op.kernel[axis] + next.kernel[axis] - 1;
  return `${side(0)}×${side(1)}`;
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

function nameNumber(value: number): string {
  return numberWords[value] ?? String(value);
}

/** 0.28 → `28 %`; whole percents, as the paper gives them. */
function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** 1.3888 → `1.39` */
function formatFactor(factor: number): string {
  return String(Number(factor.toPrecision(3)));
}
