import { sumCosts } from '../costs';
import {
  imageScope,
  isWindowOp,
  type Network,
  type Op,
  type Padding,
  type WindowOp
} from '../network';

/** Where an op of the stem stands among the others, and what they cost. */
export interface StemFacts {
  readonly stride: number;
  readonly padding: Padding;
  /** The op reads the image. */
  readonly isFirst: boolean;
  /** 1 to 3 in the 3×3 convolutions that open the network, where it opens with three or more of them; else null. */
  readonly placeInOpening: number | null;
  /** What comes next shrinks the grid by a stride. */
  readonly isBeforeStride: boolean;
  /** Every op before the first module has been listed, and this is the last of them. */
  readonly isLast: boolean;
  /** Pools in the stem. */
  readonly pools: number;
  /** Of this op in the stem's multiply-adds, 0 to 1. */
  readonly shareOfStem: number;
  /** Of the stem in the base, 0 to 1. */
  readonly stemShares: { readonly multiplyAdds: number; readonly params: number };
}

const openingLength = 3;

export function isStem(network: Network, op: Op): boolean {
  return listStem(network).includes(op);
}

/** What comes before the first branch. */
function listStem({ ops }: Network): readonly Op[] {
  const end = ops.findIndex(({ branch, part }) => branch !== null || part !== 'base');
  return end < 0 ? ops : ops.slice(0, end);
}

export function findStemFacts(network: Network, op: WindowOp): StemFacts {
  const stem = listStem(network);
  const index = stem.indexOf(op);
  const next = network.ops[index + 1];
  const costs = sumCosts(stem);
  const { baseMultiplyAdds, baseParams } = network.totals;
  return {
    stride: op.stride,
    padding: op.padding,
    isFirst: op.inputs[0] === imageScope,
    placeInOpening: isOpening(stem) && index < openingLength ? index + 1 : null,
    isBeforeStride: next !== undefined && isWindowOp(next) && next.stride > 1,
    isLast: index === stem.length - 1 && next !== undefined && next.branch !== null,
    pools: stem.filter(({ kind }) => kind === 'max_pool' || kind === 'avg_pool').length,
    shareOfStem: op.multiplyAdds / costs.multiplyAdds,
    stemShares: {
      multiplyAdds: costs.multiplyAdds / baseMultiplyAdds,
      params: costs.params / baseParams
    }
  };
}

function isOpening(stem: readonly Op[]): boolean {
  const opening = stem.slice(0, openingLength);
  return (
    opening.length === openingLength &&
    opening.every(({ kind, kernel }) => kind === 'conv' && kernel?.every((side) => side === 3))
  );
}
