import { indexOps, rootScope, shortScope, type Network } from '../network';
import type { EditedNetwork } from './build-edited-network';
import { canApply } from './apply-edits';
import { explainEdit } from './explain-edit';
import type { Edit, EditKind } from './edit';
import { isOrder } from './edit-list';
import type { Experiment } from './experiment';

/** Edits of one convolution, and those that may join it with the one before it. */
const opKinds = ['to-3x3', 'square', 'factorise', 'merge', 'no-bottleneck'] as const;
const joiningKinds = ['merge', 'square'] as const;
const moduleKinds = ['pool-first', 'pool-last'] as const;

/**
 * What the network as it stands offers for an op (scope, with or without `InceptionV3/`) or an end point;
 * for a module all of its ops and branches, sorted by idea. Empty for heads and names the network does not have.
 */
export function listExperiments(network: EditedNetwork, id: string): readonly Experiment[] {
  const name = shortScope(id);
  const candidates = isEndPoint(network, name)
    ? listForEndPoint(network, name)
    : listForOp(network, name);
  return candidates
    .map((edit) => explainIfPossible(edit, network))
    .filter((experiment) => experiment !== null);
}

/** The first place in the network that offers each kind, in the order of the kinds. */
export function listFirstExperiments(
  network: EditedNetwork,
  kinds: readonly EditKind[]
): readonly Experiment[] {
  return kinds.flatMap((kind) => {
    for (const { name } of network.endPoints) {
      const found = listExperiments(network, name).find(({ edit }) => edit.kind === kind);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

function isEndPoint(network: Network, name: string): boolean {
  return network.endPoints.some((endPoint) => endPoint.name === name);
}

function listForEndPoint(network: Network, name: string): readonly Edit[] {
  const ops = network.ops.filter((op) => op.endPoint === name);
  const branches = new Set(ops.map(({ branch }) => branch).filter((branch) => branch !== null));
  return [
    ...moduleKinds.map((kind): Edit => ({ kind, at: name })),
    ...opKinds.flatMap((kind) => ops.map((op): Edit => ({ kind, at: shortScope(op.scope) }))),
    ...[...branches].map((branch): Edit => ({ kind: 'off', at: `${name}/${branch}` }))
  ];
}

function listForOp(network: Network, name: string): readonly Edit[] {
  const op = indexOps(network).get(`${rootScope}/${name}`);
  if (op === undefined) return [];
  const before = op.inputs.length === 1 ? [shortScope(op.inputs[0])] : [];
  return [
    ...opKinds.map((kind): Edit => ({ kind, at: name })),
    ...before.flatMap((at) => joiningKinds.map((kind): Edit => ({ kind, at }))),
    ...moduleKinds.map((kind): Edit => ({ kind, at: op.endPoint })),
    ...(op.branch === null ? [] : [{ kind: 'off', at: `${op.endPoint}/${op.branch}` } as const])
  ];
}

function explainIfPossible(edit: Edit, network: EditedNetwork): Experiment | null {
  const isPossible = canApply(edit, network.description) || changesOrder(edit, network);
  return isPossible ? explainEdit(edit, network) : null;
}

/** A reduction in one sequence can go over to the other: `addEdit` puts one in the other's place. */
function changesOrder({ kind, at }: Edit, { edits }: EditedNetwork): boolean {
  return (
    isOrder(kind) &&
    edits.some((other) => other.at === at && isOrder(other.kind) && other.kind !== kind)
  );
}
