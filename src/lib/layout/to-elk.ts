import type { Graph, GraphGroup, GraphNode } from '../graph';
import { planLanes, type LanePlan } from './lanes';
import { elkOptions, type LayoutStyle } from './layout-options';
import type { ElkNode, ElkPort } from './run-elk';

/** Length and breadth of an op's box in this group. */
export interface OpExtent {
  readonly length: number;
  readonly breadth: number;
}

export const inputBarId = (groupId: string) => `${groupId}/input-bar`;

/** True where several ops read the tensor that enters the group. */
function hasInputBar(graph: Graph, group: GraphGroup): boolean {
  return graph.edges.filter((edge) => edge.isEntry && edge.groupId === group.id).length > 1;
}

/**
 * One group as ELK's input, running to the right. Bars are nodes with a fixed port on every lane, so
 * that ELK can draw each lane as a straight line.
 */
export function toElkGraph(
  graph: Graph,
  group: GraphGroup,
  { style, extent }: { style: LayoutStyle; extent: OpExtent }
): ElkNode {
  const nodes = group.nodeIds.map((id) => graph.nodes.get(id)).filter((node) => node !== undefined);
  const plan = planLanes(nodes, style, extent.breadth);
  const withBar = hasInputBar(graph, group);
  const edges = graph.edges.filter(
    (edge) => edge.groupId === group.id && (withBar || !edge.isEntry)
  );
  const bar = withBar ? [toInputBar(graph, group, { style, plan })] : [];
  return {
    id: group.id,
    layoutOptions: elkOptions(style),
    children: [...bar, ...nodes.map((node) => toElkNode(graph, node, { style, extent, plan }))],
    edges: edges.map((edge) => ({
      id: `${edge.fromId}>${edge.toId}`,
      sources: [edge.isEntry ? `${inputBarId(group.id)}>${edge.toId}` : `${edge.fromId}>`],
      targets: [`>${edge.toId}${isConcat(graph, edge.toId) ? `>${edge.fromId}` : ''}`]
    }))
  };
}

const isConcat = (graph: Graph, id: string) => graph.nodes.get(id)?.kind === 'concat';
const fixedPorts = { 'elk.portConstraints': 'FIXED_POS' };

function toPort(id: string, side: 'WEST' | 'EAST', at: { x: number; y: number }): ElkPort {
  return { id, ...at, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

function toElkNode(
  graph: Graph,
  node: GraphNode,
  { style, extent, plan }: { style: LayoutStyle; extent: OpExtent; plan: LanePlan }
): ElkNode {
  const lane = plan.laneOf(node);
  const start = lane.centre - lane.breadth / 2;
  const isBar = node.kind === 'concat';
  const width = isBar ? style.barLength + style.bendLength : extent.length;
  const inPorts = isBar
    ? node.segments.map(({ fromId }) => {
        const from = graph.nodes.get(fromId);
        const y = (from === undefined ? lane : plan.laneOf(from)).centre - start;
        return toPort(`>${node.id}>${fromId}`, 'WEST', { x: 0, y });
      })
    : [toPort(`>${node.id}`, 'WEST', { x: 0, y: lane.breadth / 2 })];
  return {
    id: node.id,
    width,
    height: lane.breadth,
    ports: [...inPorts, toPort(`${node.id}>`, 'EAST', { x: width, y: lane.breadth / 2 })],
    layoutOptions: fixedPorts
  };
}

function toInputBar(
  graph: Graph,
  group: GraphGroup,
  { style, plan }: { style: LayoutStyle; plan: LanePlan }
): ElkNode {
  const readers = graph.edges.filter((edge) => edge.isEntry && edge.groupId === group.id);
  const width = style.inputBarLength;
  return {
    id: inputBarId(group.id),
    width,
    height: plan.breadth,
    ports: readers.map(({ toId }) => {
      const reader = graph.nodes.get(toId);
      const y = (reader === undefined ? plan.laneOfBranch(null) : plan.laneOf(reader)).centre;
      return toPort(`${inputBarId(group.id)}>${toId}`, 'EAST', { x: width, y });
    }),
    layoutOptions: fixedPorts
  };
}
