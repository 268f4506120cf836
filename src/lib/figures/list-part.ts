import {
  buildGraph,
  detailLines,
  opName,
  shapeText,
  type GraphEdge,
  type GraphGroup
} from '../graph';
import type { Network } from '../network';
import type { FigureWords } from './figure';

/** Ops and what leads from one to the next: of the whole network, or of one group with what it reads. */
export interface PartGraph {
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
  /** Stands outside the groups: the tensor that the one group reads. Null where all of the network is shown. */
  readonly entryId: string | null;
}

/** @param groupId null for the whole network */
export function listPart(network: Network, groupId: string | null): PartGraph {
  const graph = buildGraph(network);
  if (groupId === null) {
    return { groups: [...graph.groups.values()], edges: graph.edges, entryId: null };
  }
  const group = graph.groups.get(groupId);
  if (group === undefined) throw new Error(`${groupId} is not a group of this graph.`);
  const edges = graph.edges.filter((edge) => edge.groupId === groupId);
  return { groups: [group], edges, entryId: group.inputId };
}

/** What stands in an op's box up close, line by line. */
export function nodeLines(
  network: Network,
  id: string,
  { words }: Pick<FigureWords, 'words'>
): readonly string[] {
  const node = buildGraph(network).nodes.get(id);
  if (node === undefined) return [id];
  if (node.kind === 'image') return [words.image, shapeText(node.outShape)];
  return [opName(node.op), ...detailLines(node.op, words)];
}

/** Letters, digits and underscores: a name that both languages take without quotes. */
export const nodeName = (id: string) => id.replace(/[^A-Za-z0-9_]/g, '_');
