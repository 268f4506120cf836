import { resolveTarget, type Graph } from '$lib/graph';
import type { Network } from '$lib/network';

/**
 * `way`: a channel pointed at comes through here. `edited`: not as in the network without what-ifs. `hovered`: pointed at elsewhere. `fault`: the op that cannot be
 * built. `hidden`: its numbers are asked for.
 */
export type NodeMark = 'way' | 'edited' | 'hovered' | 'fault' | 'hidden';

interface Marked extends Readonly<Record<Exclude<NodeMark, 'way' | 'edited'>, string | null>> {
  /** Scopes of ops, and `from>to` for what leads from one to the next. */
  readonly way: readonly string[];
  /** Scopes. */
  readonly edited: ReadonlySet<string>;
}

/** Marks by id of node, group or edge; each outweighs those named before it. */
export function listMarks(
  graph: Graph,
  network: Network,
  { way, edited, ...ids }: Marked
): ReadonlyMap<string, NodeMark> {
  const marks = new Map<string, NodeMark>(way.map((id) => [id, 'way']));
  for (const scope of edited) marks.set(scope, 'edited');
  for (const mark of ['hovered', 'fault', 'hidden'] as const) {
    const id = ids[mark];
    const target = id === null ? null : resolveTarget(graph, network, id);
    if (target !== null) marks.set(target, mark);
  }
  return marks;
}
