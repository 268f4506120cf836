import { buildGraph, resolveTarget, type GraphGroup } from '../graph';
import { cropDrawing, type Drawing } from '../layout';
import type { Network } from '../network';
import type { Figure } from './figure';

/** What of a network a figure shows. */
export type FigurePart = Pick<Figure, 'drawing' | 'detail' | 'selected'> & {
  /** Null where it is the whole network. */
  readonly group: GraphGroup | null;
};

/**
 * The group that an op, an end point or a group stands in; the whole network for null. Null where there is none of that
 * name.
 */
export function choosePart(
  network: Network,
  drawing: Drawing,
  at: string | null
): FigurePart | null {
  if (at === null) return { drawing, detail: 'brief', selected: null, group: null };
  const graph = buildGraph(network);
  const target = resolveTarget(graph, network, at);
  const groupId = target === null ? undefined : (graph.nodes.get(target)?.groupId ?? target);
  const group = groupId === undefined ? undefined : graph.groups.get(groupId);
  if (group === undefined) return null;
  const cropped = cropDrawing(drawing, group.id);
  // Large nodes say all that they have to say from afar.
  const isLarge = cropped.nodes.every(({ size }) => size === 'large');
  // What fills the figure needs no mark; an end point or an op inside does.
  const selected = target === group.id ? null : target;
  return { drawing: cropped, detail: isLarge ? 'brief' : 'full', selected, group };
}
