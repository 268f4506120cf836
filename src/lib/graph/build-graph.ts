import { imageScope, imageShape, indexOps, inShapesOf, type Network, type Op } from '../network';
import { breakRows } from './break-rows';
import {
  channelsOf,
  type ConcatSegment,
  type Graph,
  type GraphEdge,
  type GraphGroup,
  type GraphLink,
  type GraphNode,
  type NodePlace
} from './graph';
import { groupOps } from './group-ops';
import { placeNodes } from './place-nodes';

const graphs = new WeakMap<Network, Graph>();

/**
 * The network as the reader sees it: rows of groups, nodes in branch order, edges inside, links between. The same
 * network has the same graph, however often it is asked for.
 */
export function buildGraph(network: Network): Graph {
  const known = graphs.get(network);
  if (known !== undefined) return known;
  const graph = toGraph(network);
  graphs.set(network, graph);
  return graph;
}

function toGraph(network: Network): Graph {
  const opsByScope = indexOps(network);
  const groups = groupOps(network);
  const nodes = new Map<string, GraphNode>();

  for (const group of groups) {
    const ops = group.nodeIds.map((id) => opsByScope.get(id)).filter((op) => op !== undefined);
    const places = placeNodes(ops);
    if (group.kind === 'image') nodes.set(imageScope, imageNode(network));
    for (const op of ops) {
      const place = places.get(op.scope);
      if (place !== undefined) nodes.set(op.scope, toNode(op, group, { place, places }));
    }
  }
  const columnsOf = (group: GraphGroup) =>
    Math.max(...group.nodeIds.map((id) => nodes.get(id)?.depth ?? 0)) + 1;

  return {
    groups: new Map(groups.map((group) => [group.id, group])),
    nodes,
    edges: listEdges(nodes),
    links: listLinks(groups, nodes),
    rows: breakRows(groups, columnsOf)
  };
}

function imageNode(network: Network): GraphNode {
  return {
    kind: 'image',
    id: imageScope,
    groupId: imageScope,
    outShape: imageShape(network.config),
    branch: null,
    depth: 0,
    peer: 0,
    peerCount: 1
  };
}

function toNode(
  op: Op,
  group: GraphGroup,
  { place, places }: { place: NodePlace; places: ReadonlyMap<string, NodePlace> }
): GraphNode {
  const common = { ...place, id: op.scope, groupId: group.id, outShape: op.outShape, op };
  if (op.kind !== 'concat') return { ...common, kind: 'op' };
  const segments: ConcatSegment[] = op.inputs.map((fromId, index) => ({
    fromId,
    branch: places.get(fromId)?.branch ?? null,
    channels: channelsOf(op.inShapes[index])
  }));
  return { ...common, kind: 'concat', segments };
}

function listEdges(nodes: ReadonlyMap<string, GraphNode>): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const node of nodes.values()) {
    if (node.kind === 'image') continue;
    const shapes = inShapesOf(node.op);
    node.op.inputs.forEach((fromId, index) => {
      const from = nodes.get(fromId);
      if (from === undefined) throw new Error(`${node.id} reads ${fromId}, which is not drawn.`);
      const isEntry = from.groupId !== node.groupId;
      edges.push({
        fromId,
        toId: node.id,
        groupId: node.groupId,
        branch: node.branch ?? (isEntry ? null : from.branch),
        shape: shapes[index],
        isEntry
      });
    });
  }
  return edges;
}

function listLinks(
  groups: readonly GraphGroup[],
  nodes: ReadonlyMap<string, GraphNode>
): GraphLink[] {
  return groups.flatMap((group) => {
    const from = group.inputId === null ? undefined : nodes.get(group.inputId);
    if (from === undefined) return [];
    return [{ fromGroupId: from.groupId, toGroupId: group.id, shape: group.inShape }];
  });
}
