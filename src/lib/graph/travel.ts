import type { Graph, GraphNode } from './graph';

/** Along the path (`next`, `previous`), across branches (`up`, `down`), between a group and its ops. */
export type TravelStep = 'next' | 'previous' | 'up' | 'down' | 'in' | 'out';

/**
 * Where a step leads from a node (scope) or a group (id); null where there is nothing that way.
 * Along follows the tensors from the image to Predictions; at a fork it takes the upper branch.
 */
export function travel(graph: Graph, fromId: string, step: TravelStep): string | null {
  const node = graph.nodes.get(fromId);
  if (node !== undefined) return travelFromNode(graph, node, step);
  const group = graph.groups.get(fromId);
  if (group === undefined) return null;
  switch (step) {
    case 'in':
      return group.nodeIds[0];
    case 'out':
      return null;
    case 'next':
    case 'down':
      return neighbourGroup(graph, fromId, 1);
    case 'previous':
    case 'up':
      return neighbourGroup(graph, fromId, -1);
  }
}

function travelFromNode(graph: Graph, node: GraphNode, step: TravelStep): string | null {
  switch (step) {
    case 'next':
      return firstReader(graph, node);
    case 'previous':
      return node.kind === 'image' ? null : node.op.inputs[0];
    case 'up':
      return across(graph, node, -1);
    case 'down':
      return across(graph, node, 1);
    case 'in':
      return null;
    case 'out':
      return node.groupId;
  }
}

function firstReader(graph: Graph, node: GraphNode): string | null {
  const edges = graph.edges.filter((edge) => edge.fromId === node.id);
  const onTrunk = edges.find((edge) => !leadsAside(graph, edge.toId));
  return (onTrunk ?? edges[0])?.toId ?? null;
}

/** A head that reads from the middle of the network lies off the way to the last op. */
function leadsAside(graph: Graph, id: string): boolean {
  const group = graph.groups.get(graph.nodes.get(id)?.groupId ?? '');
  if (group?.kind !== 'head') return false;
  return group.id !== [...graph.groups.values()].findLast((last) => last.kind === 'head')?.id;
}

/** The other side of a fork, else the next branch's op of nearest depth; from one head to the other. */
function across(graph: Graph, node: GraphNode, direction: 1 | -1): string | null {
  const { branch } = node;
  if (branch === null) return acrossGroups(graph, node, direction);
  const others = (graph.groups.get(node.groupId)?.nodeIds ?? [])
    .map((id) => graph.nodes.get(id))
    .filter((other) => other !== undefined);
  const peer = others.find(
    (other) =>
      other.branch === branch && other.depth === node.depth && other.peer === node.peer + direction
  );
  if (peer !== undefined) return peer.id;
  const inNextBranch = others.filter((other) => other.branch === branch + direction);
  // The facing side of a fork comes first: nearest depth, then the peer next to where we come from.
  const cost = (other: GraphNode) =>
    Math.abs(other.depth - node.depth) * 10 + direction * (other.peer - (other.peerCount - 1) / 2);
  return inNextBranch.toSorted((a, b) => cost(a) - cost(b))[0]?.id ?? null;
}

function acrossGroups(graph: Graph, node: GraphNode, direction: 1 | -1): string | null {
  const cell = graph.rows
    .flatMap((row) => row.cells)
    .find((groupIds) => groupIds.includes(node.groupId));
  const groupId = cell?.[cell.indexOf(node.groupId) + direction];
  const group = groupId === undefined ? undefined : graph.groups.get(groupId);
  return group?.nodeIds[Math.min(node.depth, group.nodeIds.length - 1)] ?? null;
}

function neighbourGroup(graph: Graph, groupId: string, direction: 1 | -1): string | null {
  const ids = [...graph.groups.keys()];
  return ids[ids.indexOf(groupId) + direction] ?? null;
}
