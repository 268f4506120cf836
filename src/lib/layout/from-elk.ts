import { channelsOf, type Graph, type GraphGroup, type GraphNode } from '../graph';
import type { DrawnEdge, DrawnSegment, GraphBox, GraphPoint } from './drawing';
import { breadthOf } from './line-breadth';
import type { LayoutStyle } from './layout-options';
import { inputBarId } from './to-elk';
import type { ElkNode } from './run-elk';

/** A group laid out on its own, its first corner at 0, 0, running to the right. */
export interface GroupContent {
  readonly length: number;
  readonly breadth: number;
  readonly inputBar: GraphBox | null;
  readonly boxes: ReadonlyMap<string, GraphBox>;
  readonly segments: ReadonlyMap<string, readonly DrawnSegment[]>;
  readonly edges: readonly DrawnEdge[];
  /** Where links enter and leave. */
  readonly entry: GraphPoint;
  readonly exit: GraphPoint;
}

/**
 * Reads ELK's answer back: bars are cut to scale, and the lines into a bar bend from their lane to
 * their own segment. Throws when ELK has left out a box or a route.
 */
export function fromElkGraph(
  laidOut: ElkNode,
  { graph, group, style }: { graph: Graph; group: GraphGroup; style: LayoutStyle }
): GroupContent {
  const boxes = new Map<string, GraphBox>();
  const segments = new Map<string, readonly DrawnSegment[]>();
  for (const child of laidOut.children ?? []) {
    const node = graph.nodes.get(child.id);
    const box = node?.kind === 'concat' ? trimBend(readBox(child), style) : readBox(child);
    boxes.set(child.id, box);
    if (node?.kind === 'concat') segments.set(child.id, cutSegments(node, box));
  }
  const inputBar = boxes.get(inputBarId(group.id)) ?? null;
  boxes.delete(inputBarId(group.id));

  const routes = new Map((laidOut.edges ?? []).map((edge) => [edge.id, edge]));
  const edges = graph.edges
    .filter((edge) => edge.groupId === group.id && routes.has(`${edge.fromId}>${edge.toId}`))
    .map((edge): DrawnEdge => {
      const id = `${edge.fromId}>${edge.toId}`;
      const points = readRoute(routes.get(id)?.sections?.[0], id);
      const segment = segments.get(edge.toId)?.find(({ fromId }) => fromId === edge.fromId);
      return {
        id,
        fromId: edge.fromId,
        toId: edge.toId,
        groupId: group.id,
        branch: edge.branch,
        shape: edge.shape,
        points: segment === undefined ? points : bendInto(points, segment.box),
        breadth: breadthOf(channelsOf(edge.shape))
      };
    });
  const first = inputBar ?? requireBox(boxes, group.nodeIds[0]);
  const last = requireBox(boxes, group.outputId);
  return {
    length: laidOut.width ?? 0,
    breadth: laidOut.height ?? 0,
    inputBar,
    boxes,
    segments,
    edges,
    entry: { x: first.x, y: first.y + first.height / 2 },
    exit: { x: last.x + last.width, y: last.y + last.height / 2 }
  };
}

function readBox({ id, x, y, width, height }: ElkNode): GraphBox {
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    throw new Error(`ELK gave ${id} no place.`);
  }
  return { x, y, width, height };
}

function requireBox(boxes: ReadonlyMap<string, GraphBox>, id: string): GraphBox {
  const box = boxes.get(id);
  if (box === undefined) throw new Error(`ELK gave ${id} no place.`);
  return box;
}

function trimBend(box: GraphBox, { bendLength }: LayoutStyle): GraphBox {
  return { ...box, x: box.x + bendLength, width: box.width - bendLength };
}

function cutSegments(node: GraphNode & { kind: 'concat' }, box: GraphBox): DrawnSegment[] {
  const total = node.segments.reduce((sum, { channels }) => sum + channels, 0);
  let y = box.y;
  return node.segments.map((segment) => {
    const height = (box.height * segment.channels) / total;
    const part = { ...segment, box: { x: box.x, y, width: box.width, height } };
    y += height;
    return part;
  });
}

interface RouteSection {
  readonly startPoint: GraphPoint;
  readonly endPoint: GraphPoint;
  readonly bendPoints?: readonly GraphPoint[];
}

function readRoute(section: RouteSection | undefined, id: string): GraphPoint[] {
  if (section === undefined) throw new Error(`ELK did not route ${id}.`);
  const { startPoint, bendPoints = [], endPoint } = section;
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y }));
}

/** Slanted, all within the same stretch: lines that keep their order cannot cross. */
function bendInto(points: readonly GraphPoint[], segment: GraphBox): GraphPoint[] {
  const last = points[points.length - 1];
  const target = { x: segment.x, y: segment.y + segment.height / 2 };
  if (Math.abs(last.y - target.y) < 0.5) return [...points.slice(0, -1), { ...target, y: last.y }];
  return [...points, { x: target.x - 2, y: target.y }, target];
}
