import { shortScope, type Network } from './build-network';
import { formatShape, nameOpKind } from './notation';

export interface SearchHit {
  /** End point, or scope without `InceptionV3/`. */
  readonly id: string;
  readonly detail: string;
}

/**
 * End points and ops whose name holds every word of the query, end points first.
 * Words are matched without case, `x` also finds `×`.
 */
export function searchNetwork(network: Network, query: string, limit = 12): readonly SearchHit[] {
  const words = query
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const named = new Map<string, string>();
  for (const { name, shape } of network.endPoints) named.set(name, formatShape(shape));
  for (const op of network.ops) {
    const id = shortScope(op.scope);
    if (!named.has(id)) named.set(id, `${nameOpKind(op)}, ${formatShape(op.outShape)}`);
  }
  const hits: SearchHit[] = [];
  for (const [id, detail] of named) {
    const text = `${id} ${detail}`.toLowerCase().replaceAll('×', 'x');
    if (words.every((word) => text.includes(word))) hits.push({ id, detail });
    if (hits.length === limit) break;
  }
  return hits;
}
