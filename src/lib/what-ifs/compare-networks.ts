import { type Network, type Op, type Pair, type Shape } from '../network';
import { compareOps, isSameShape, type OpChanges } from './compare-ops';

export interface Figures {
  /** All variables, moving statistics included. */
  readonly params: number;
  /** Batch 1. */
  readonly multiplyAdds: number;
  /** Pixels of the image, where a map is left; null after it is squeezed away. */
  readonly receptiveField: Pair | null;
  /** NHWC, or [batch, channels] after a squeeze. */
  readonly outShape: Shape;
}

/** The whole network, or one end point, in both; null where one of them has no such end point. */
export interface ComparedFigures {
  readonly original: Figures | null;
  readonly edited: Figures | null;
  readonly isChanged: boolean;
}

/** One end point in both. */
export interface Comparison extends ComparedFigures {
  readonly name: string;
}

/** What the edits took away and put in its place, later modules left out. */
export interface Replacement {
  readonly original: Cost;
  readonly edited: Cost;
}

export interface Cost {
  readonly params: number;
  readonly multiplyAdds: number;
}

export interface NetworkComparison extends OpChanges {
  /** Costs of all ops, heads included; receptive field and shape where the base ends. */
  readonly whole: ComparedFigures;
  /** In network order. */
  readonly endPoints: readonly Comparison[];
  /**
   * The ops that differ inside the end points that an edit touched: for a 5×5 by two 3×3 exactly these,
   * with the op's real channels.
   */
  readonly replacement: Replacement;
}

/** The edited network beside the original; of the same configuration, or the difference mixes both. */
export function compareNetworks(original: Network, edited: Network): NetworkComparison {
  const changes = compareOps(original, edited);
  const names = new Set([...original.endPoints, ...edited.endPoints].map(({ name }) => name));
  const opsBefore = groupByEndPoint(original.ops);
  const opsAfter = groupByEndPoint(edited.ops);
  return {
    ...changes,
    whole: compareFigures(
      sumFigures(original.ops, endOfBase(original)),
      sumFigures(edited.ops, endOfBase(edited))
    ),
    endPoints: [...names].map((name) => {
      const [before, after] = [opsBefore.get(name), opsAfter.get(name)];
      return { name, ...compareFigures(before && sumFigures(before), after && sumFigures(after)) };
    }),
    replacement: sumReplacement(original, edited, changes)
  };
}

function groupByEndPoint(ops: readonly Op[]): ReadonlyMap<string, readonly Op[]> {
  const groups = new Map<string, Op[]>();
  for (const op of ops) {
    const group = groups.get(op.endPoint);
    if (group === undefined) groups.set(op.endPoint, [op]);
    else group.push(op);
  }
  return groups;
}

function sumCost(ops: readonly Op[]): Cost {
  return {
    params: ops.reduce((sum, op) => sum + op.params, 0),
    multiplyAdds: ops.reduce((sum, op) => sum + op.multiplyAdds, 0)
  };
}

function sumFigures(ops: readonly Op[], output = ops[ops.length - 1]): Figures {
  const { receptiveField, outShape } = output;
  return { ...sumCost(ops), receptiveField, outShape };
}

function endOfBase(network: Network): Op | undefined {
  return network.ops.findLast((op) => op.part === 'base');
}

function compareFigures(
  original: Figures | null = null,
  edited: Figures | null = null
): ComparedFigures {
  return { original, edited, isChanged: !areEqual(original, edited) };
}

function areEqual(one: Figures | null, other: Figures | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.params === other.params &&
    one.multiplyAdds === other.multiplyAdds &&
    isSameShape(one.receptiveField ?? [], other.receptiveField ?? []) &&
    isSameShape(one.outShape, other.outShape)
  );
}

function sumReplacement(original: Network, edited: Network, changes: OpChanges): Replacement {
  const { changedScopes, followingScopes, removedScopes } = changes;
  const isDirect = ({ scope }: Op) => changedScopes.has(scope) || removedScopes.has(scope);
  const touched = new Set(
    [...original.ops, ...edited.ops].filter(isDirect).map((op) => op.endPoint)
  );
  const differing = (op: Op) =>
    touched.has(op.endPoint) && (isDirect(op) || followingScopes.has(op.scope));
  return {
    original: sumCost(original.ops.filter(differing)),
    edited: sumCost(edited.ops.filter(differing))
  };
}
