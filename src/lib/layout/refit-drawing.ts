import { buildGraph, channelsOf, type Graph, type GraphNode } from '../graph';
import type { Network } from '../network';
import type { DrawnEdge, DrawnNode, DrawnSegment, Drawing, GraphPoint } from './drawing';
import { breadthOf } from './line-breadth';

/**
 * The drawing of one network with the names and numbers of another of the same structure: nothing moves but the cuts of
 * the concats' bars, which stay to scale. Throws where the structures differ.
 */
export function refitDrawing(drawing: Drawing, from: Network, to: Network): Drawing {
  if (from === to) return drawing;
  const names = nameChanges(from, to);
  const graph = buildGraph(to);
  const rename = (id: string) => names.get(id) ?? id;
  const nodes = drawing.nodes.map((node): DrawnNode => {
    const id = rename(node.id);
    return { ...node, id, segments: recut(node.segments, requireNode(graph, id)) };
  });
  const segments = new Map(nodes.map((node) => [node.id, node.segments]));
  return {
    ...drawing,
    nodes,
    rows: relabel(drawing, graph),
    edges: drawing.edges.map((edge, index) =>
      refitEdge(drawing, index, { rename, graph, segments })
    ),
    links: drawing.links.map((link) => {
      const reader = graph.groups.get(link.toGroupId);
      const channels = reader === undefined ? link.channels : channelsOf(reader.inShape);
      return { ...link, channels, breadth: breadthOf(channels) };
    })
  };
}

function nameChanges(from: Network, to: Network): ReadonlyMap<string, string> {
  if (from.ops.length !== to.ops.length) {
    throw new Error('A drawing can only be refitted to a network of the same structure.');
  }
  return new Map(from.ops.map(({ scope }, index) => [scope, to.ops[index].scope]));
}

/** Rows are named after their grid; a phone's column after its groups, whose names stay. */
function relabel(drawing: Drawing, graph: Graph): Drawing['rows'] {
  if (drawing.rows.length !== graph.rows.length) return drawing.rows;
  return drawing.rows.map((row, index) => ({ ...row, label: graph.rows[index].label }));
}

function refitEdge(
  drawing: Drawing,
  index: number,
  {
    rename,
    graph,
    segments
  }: {
    rename: (id: string) => string;
    graph: Graph;
    segments: ReadonlyMap<string, readonly DrawnSegment[]>;
  }
): DrawnEdge {
  const edge = drawing.edges[index];
  const [fromId, toId] = [rename(edge.fromId), rename(edge.toId)];
  const shape = requireNode(graph, fromId).outShape;
  const before = drawing.nodes
    .find(({ id }) => id === edge.toId)
    ?.segments.find((segment) => segment.fromId === edge.fromId);
  const after = segments.get(toId)?.find((segment) => segment.fromId === fromId);
  return {
    ...edge,
    id: `${fromId}>${toId}`,
    fromId,
    toId,
    shape,
    breadth: breadthOf(channelsOf(shape)),
    points: before && after ? follow(edge.points, before, after) : edge.points
  };
}

/** Moves the end of a line with the segment that it ends in. */
function follow(
  points: readonly GraphPoint[],
  { box: before }: DrawnSegment,
  { box: after }: DrawnSegment
): readonly GraphPoint[] {
  const shift = {
    x: after.x - before.x + (after.width - before.width) / 2,
    y: after.y - before.y + (after.height - before.height) / 2
  };
  // A bar is cut across the way the line comes from; along it nothing shifts.
  const axis = after.height === before.height && after.y === before.y ? 'x' : 'y';
  const middle = axis === 'y' ? before.y + before.height / 2 : before.x + before.width / 2;
  return points.map((point, index) =>
    index >= points.length - 2 && Math.abs(point[axis] - middle) < 0.6
      ? { ...point, [axis]: point[axis] + shift[axis] }
      : point
  );
}

function recut(segments: readonly DrawnSegment[], node: GraphNode): readonly DrawnSegment[] {
  if (node.kind !== 'concat' || segments.length === 0) return segments;
  const total = node.segments.reduce((sum, { channels }) => sum + channels, 0);
  const [first] = segments;
  const last = segments[segments.length - 1];
  const isUpright = last.box.y > first.box.y;
  const [side, length] = isUpright ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const whole = last.box[side] + last.box[length] - first.box[side];
  let start = first.box[side];
  return node.segments.map((segment, index) => {
    const extent = (whole * segment.channels) / total;
    const box = { ...segments[index].box, [side]: start, [length]: extent };
    start += extent;
    return { ...segment, box };
  });
}

function requireNode(graph: Graph, id: string): GraphNode {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new Error(`${id} is not a node of this graph.`);
  return node;
}
