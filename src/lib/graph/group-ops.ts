import { imageScope, imageShape, inShapesOf, shortScope, type Network, type Op } from '../network';
import type { GraphGroup, GroupKind } from './graph';

interface OpenGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly ops: Op[];
}

/**
 * Groups in network order, the image first. A module is an end point with branches; what comes before the
 * first is the stem; after the last, each chain is a head, named after the scope it stands under.
 */
export function groupOps(network: Network): GraphGroup[] {
  const moduleNames = new Set(
    network.ops.filter((op) => op.branch !== null).map((op) => op.endPoint)
  );
  const groups: OpenGroup[] = [];
  const groupOf = new Map<string, OpenGroup>();

  const open = (id: string, kind: GroupKind) => {
    const group = { id, kind, ops: [] };
    groups.push(group);
    return group;
  };

  for (const op of network.ops) {
    const last = groups[groups.length - 1];
    const before = groupOf.get(op.inputs[0]);
    let group: OpenGroup;
    if (moduleNames.has(op.endPoint)) {
      group = last?.id === op.endPoint ? last : open(op.endPoint, 'module');
    } else if (before === undefined || before.kind === 'stem') {
      group = last?.kind === 'stem' ? last : open('stem', 'stem');
    } else {
      group = before.kind === 'head' ? before : open(shortScope(op.scope).split('/')[0], 'head');
    }
    group.ops.push(op);
    groupOf.set(op.scope, group);
  }
  return [describeImage(network), ...groups.map(describeGroup)];
}

function describeImage({ config }: Network): GraphGroup {
  const shape = imageShape(config);
  return {
    id: imageScope,
    kind: 'image',
    nodeIds: [imageScope],
    inputId: null,
    outputId: imageScope,
    inShape: shape,
    outShape: shape,
    branchCount: 0
  };
}

function describeGroup({ id, kind, ops }: OpenGroup): GraphGroup {
  const first = ops[0];
  const last = ops[ops.length - 1];
  return {
    id,
    kind,
    nodeIds: ops.map((op) => op.scope),
    inputId: first.inputs[0],
    outputId: last.scope,
    inShape: inShapesOf(first)[0],
    outShape: last.outShape,
    branchCount: new Set(ops.map((op) => op.branch).filter((branch) => branch !== null)).size
  };
}
