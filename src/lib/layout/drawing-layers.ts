import type { Graph, GraphGroup, GraphNode } from '../graph';
import type { DrawnEdge, DrawnGroup, DrawnNode, Drawing } from './drawing';

export interface LayerNode {
  readonly place: DrawnNode;
  readonly item: GraphNode;
}

/** One group with all that stands in it. */
export interface Layer {
  readonly place: DrawnGroup;
  readonly group: GraphGroup;
  /** The group that it reads from, where that is not the one before it. */
  readonly source: string | null;
  readonly edges: readonly DrawnEdge[];
  readonly nodes: readonly LayerNode[];
}

/** Joins places and meaning, group by group; what only one of the two knows is left out. */
export function listLayers(graph: Graph, drawing: Drawing): Layer[] {
  return drawing.groups.flatMap((place) => {
    const group = graph.groups.get(place.id);
    if (group === undefined) return [];
    return {
      place,
      group,
      source: findDistantSource(graph, place.id),
      edges: drawing.edges.filter((edge) => edge.groupId === place.id),
      nodes: drawing.nodes.flatMap((node) => {
        const item = graph.nodes.get(node.id);
        if (node.groupId !== place.id || item === undefined) return [];
        return { place: node, item };
      })
    };
  });
}

/** What stands for a node or group in the drawing: a folded group for its ops, everything else for itself. */
export function findDrawn(graph: Graph, drawing: Drawing, id: string | null): string | null {
  const groupId = id === null ? undefined : graph.nodes.get(id)?.groupId;
  const group = drawing.groups.find((place) => place.id === groupId);
  return group?.isFolded ? group.id : id;
}

/** A tensor's first reader is its neighbour; whoever else reads it stands further off. */
function findDistantSource(graph: Graph, groupId: string): string | null {
  const from = graph.links.find((link) => link.toGroupId === groupId)?.fromGroupId;
  const first = graph.links.find((link) => link.fromGroupId === from);
  return from === undefined || first?.toGroupId === groupId ? null : from;
}
