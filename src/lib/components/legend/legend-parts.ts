import { buildGraph, type GraphNode } from '$lib/graph';
import type { Drawing, DrawnEdge, DrawnNode } from '$lib/layout';
import type { Network } from '$lib/network';

export interface LegendNode {
  readonly place: DrawnNode;
  readonly node: GraphNode & { readonly kind: 'op' };
}

/** What the drawing on screen has of each thing that the legend names; null where it has none. */
export interface LegendParts {
  /** A convolution that moves in steps, else the first one. */
  readonly conv: LegendNode | null;
  readonly pool: LegendNode | null;
  readonly concat: DrawnNode | null;
  /** The narrowest and the widest line, by their breadth. */
  readonly edges: readonly DrawnEdge[];
}

/** Parts of the drawing, not pictures of it: they look as the reader sees them there. */
export function findLegendParts(network: Network, drawing: Drawing): LegendParts {
  const { nodes } = buildGraph(network);
  const ops = drawing.nodes.flatMap((place): LegendNode[] => {
    const node = nodes.get(place.id);
    return node?.kind === 'op' && place.size === 'small' ? [{ place, node }] : [];
  });
  const convs = ops.filter(({ node }) => node.op.kind === 'conv');
  const edges = drawing.edges.toSorted((a, b) => a.breadth - b.breadth);
  return {
    conv: convs.find(({ node }) => (node.op.stride ?? 1) > 1) ?? convs[0] ?? null,
    pool: ops.find(({ node }) => node.op.kind.endsWith('_pool')) ?? null,
    concat:
      drawing.nodes.find(({ branch, segments }) => branch === null && segments.length > 1) ?? null,
    edges: edges.length < 2 ? [] : [edges[0], edges[edges.length - 1]]
  };
}
