import { indexOps, inShapesOf, type Network, type Op } from '../network';
import type { Question } from './question';

/**
 * Scopes of the ops whose output would give the answer away: the one in question and, where the op changes the grid, all
 * of its end point on the new one. A concat changes it where its branches do.
 */
export function listWithheld(network: Network, { measure, scope }: Question): ReadonlySet<string> {
  const op = indexOps(network).get(scope);
  if (op === undefined || measure !== 'shape') return new Set([scope]);
  const siblings = network.ops.filter(({ endPoint }) => endPoint === op.endPoint);
  const [before] = inShapesOf(op.inputs.length > 1 ? siblings[0] : op);
  const grid = gridText(op.outShape);
  const alike =
    grid === gridText(before) ? [] : siblings.filter(({ outShape }) => gridText(outShape) === grid);
  return new Set([scope, ...alike.map((other) => other.scope)]);
}

/** Equal for outputs of the same height and width; empty where there is no grid any more. */
function gridText(shape: Op['outShape']): string {
  return shape.slice(1, -1).join('×');
}
