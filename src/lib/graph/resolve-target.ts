import { outputOpOf, rootScope, type Network } from '../network';
import type { Graph } from './graph';

/**
 * What a selection stands for in the drawing: a node's scope (with or without `InceptionV3/`) or a group's
 * id as they are, an end point as its last op; null where the network has nothing of that name.
 */
export function resolveTarget(graph: Graph, network: Network, id: string | null): string | null {
  if (id === null) return null;
  if (graph.nodes.has(id) || graph.groups.has(id)) return id;
  const scope = `${rootScope}/${id}`;
  if (graph.nodes.has(scope)) return scope;
  return outputOpOf(network, id)?.scope ?? null;
}
