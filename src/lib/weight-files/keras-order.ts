import { indexOps, type Network, type Op } from '../network';

/**
 * The convolutions of the base in the order of Keras' `model.layers`, by scope. Keras lists layers by their distance to the
 * output, the farthest first, and at equal distance as a walk back from the output meets them.
 * Source: keras/src/ops/function.py, map_graph; the same since Keras 1.
 */
export function orderLikeKeras(base: Network): readonly string[] {
  const ops = indexOps(base);
  const met = walkBack(base, ops);
  const distances = measureDistances(base);
  const convolutions = met.filter((scope) => ops.get(scope)?.kind === 'conv');
  // Sorting keeps the order of the walk where distances are equal.
  return convolutions.toSorted((one, other) => distances.get(other)! - distances.get(one)!);
}

/** Each op once, before what it reads: depth first. */
function walkBack({ ops }: Network, byScope: ReadonlyMap<string, Op>): string[] {
  const met = new Set<string>();
  const visit = (scope: string) => {
    const op = byScope.get(scope);
    if (op === undefined || met.has(scope)) return;
    met.add(scope);
    op.inputs.forEach(visit);
  };
  visit(ops[ops.length - 1].scope);
  return [...met];
}

/** Layers between the first layer of an op and the end, the longest way. */
function measureDistances({ ops }: Network): ReadonlyMap<string, number> {
  const distances = new Map<string, number>();
  for (const op of ops.toReversed()) {
    // Convolution, batch norm and ReLU are layers of their own.
    const layers = op.kind === 'conv' ? 3 : 1;
    const own = (distances.get(op.scope) ?? 0) + layers;
    distances.set(op.scope, own);
    for (const input of op.inputs) {
      distances.set(input, Math.max(distances.get(input) ?? 0, own));
    }
  }
  return distances;
}
