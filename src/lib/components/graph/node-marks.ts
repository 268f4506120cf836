import { resolveTarget, type Graph } from '$lib/graph';
import type { Network } from '$lib/network';

/**
 * `edited`: not as in the network without what-ifs. `hovered`: pointed at elsewhere. `fault`: the op that cannot be
 * built. `hidden`: its numbers are asked for.
 */
export type NodeMark = 'edited' | 'hovered' | 'fault' | 'hidden';

interface Marked extends Readonly<Record<Exclude<NodeMark, 'edited'>, string | null>> {
  /** Scopes. */
  readonly edited: ReadonlySet<string>;
}

/** Marks by id of node or group; each outweighs those named before it. */
export function listMarks(
  graph: Graph,
  network: Network,
  { edited, ...ids }: Marked
): ReadonlyMap<string, NodeMark> {
  const marks = new Map<string, NodeMark>([...edited].map((scope) => [scope, 'edited']));
  for (const mark of ['hovered', 'fault', 'hidden'] as const) {
    const id = ids[mark];
    const target = id === null ? null : resolveTarget(graph, network, id);
    if (target !== null) marks.set(target, mark);
  }
  return marks;
}
