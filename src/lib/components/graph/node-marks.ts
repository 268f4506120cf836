import { resolveTarget, type Graph } from '$lib/graph';
import type { Network } from '$lib/network';

/** `fault`: the op that cannot be built. `hovered`: pointed at elsewhere. `hidden`: its numbers are asked for. */
export type NodeMark = 'fault' | 'hovered' | 'hidden';

/** Marks by id of node or group. A fault outweighs what is pointed at, a hidden number outweighs both. */
export function listMarks(
  graph: Graph,
  network: Network,
  ids: Readonly<Record<NodeMark, string | null>>
): ReadonlyMap<string, NodeMark> {
  const marks = new Map<string, NodeMark>();
  for (const mark of ['hovered', 'fault', 'hidden'] as const) {
    const id = ids[mark];
    const target = id === null ? null : resolveTarget(graph, network, id);
    if (target !== null) marks.set(target, mark);
  }
  return marks;
}

/** A spoken name without the output that is being asked for. */
export function hideOutput(name: string, mark: NodeMark | undefined): string {
  return mark === 'hidden'
    ? name.replace(/output .*$/, 'output hidden while it is asked for')
    : name;
}
