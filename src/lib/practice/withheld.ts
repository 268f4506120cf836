import { indexOps, inShapesOf, outputOpOf, type Network, type Op, type Pair } from '../network';
import type { Question } from './question';

/** What must not be told while a question is open, since it would give the answer away. */
export interface Withheld {
  /** Scopes of ops of whose output nothing is told. */
  readonly outputs: ReadonlySet<string>;
  /** Scopes of ops of whose output the channels alone are told. */
  readonly grids: ReadonlySet<string>;
  /** [height, width] that stands nowhere; null where it is known. */
  readonly grid: Pair | null;
}

export const nothingWithheld: Withheld = { outputs: new Set(), grids: new Set(), grid: null };

/**
 * The op in question and, of a shape, what passes its channels on. Where the op changes the grid, which a concat does where
 * its branches do, also all of its end point on the new one, and of what follows on it the grid.
 */
export function listWithheld(network: Network, { measure, scope }: Question): Withheld {
  const op = indexOps(network).get(scope);
  const outputs = new Set([scope]);
  if (op === undefined || measure !== 'shape') return { ...nothingWithheld, outputs };
  const siblings = network.ops.filter(({ endPoint }) => endPoint === op.endPoint);
  const [before] = inShapesOf(op.inputs.length > 1 ? siblings[0] : op);
  const grid = gridText(op.outShape);
  const isGridAsked = grid !== gridText(before);
  const follow = (isPassedOn: (follower: Op) => boolean, from: Set<string>) => {
    for (const follower of network.ops) {
      if (follower.inputs.some((input) => from.has(input)) && isPassedOn(follower)) {
        from.add(follower.scope);
      }
    }
  };
  follow(keepsChannels, outputs);
  if (!isGridAsked) return { ...nothingWithheld, outputs };
  const alike = siblings.filter(({ outShape }) => gridText(outShape) === grid);
  for (const other of alike) outputs.add(other.scope);
  const onGrid = new Set(alike.map((other) => other.scope));
  follow(({ outShape }) => gridText(outShape) === grid, onGrid);
  return {
    outputs,
    grids: new Set([...onGrid].filter((one) => !outputs.has(one))),
    grid: op.outShape.length === 4 ? [op.outShape[1], op.outShape[2]] : null
  };
}

/** Scopes of the ops of which no figure is told, since those of their inputs would give the answer away, too. */
export function listUntold({ ops }: Network, withheld: Withheld): ReadonlySet<string> {
  const readers = ops.filter(({ inputs }) => inputs.some((input) => isWithheld(withheld, input)));
  const { outputs, grids } = withheld;
  return new Set([...outputs, ...grids, ...readers.map(({ scope }) => scope)]);
}

/** Names of the end points of whose shape something is withheld. */
export function listUntoldEndPoints(network: Network, withheld: Withheld): ReadonlySet<string> {
  const isUntold = (op: Op | undefined) => op !== undefined && isWithheld(withheld, op.scope);
  const untold = network.endPoints.filter(({ name }) => isUntold(outputOpOf(network, name)));
  return new Set(untold.map(({ name }) => name));
}

const isWithheld = ({ outputs, grids }: Withheld, scope: string) =>
  outputs.has(scope) || grids.has(scope);

/** Whether an op has as many channels as its one input. */
function keepsChannels({ kind }: Op): boolean {
  return kind !== 'conv' && kind !== 'concat';
}

/** Equal for outputs of the same height and width; empty where there is no grid any more. */
function gridText(shape: Op['outShape']): string {
  return shape.slice(1, -1).join('×');
}
