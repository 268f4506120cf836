import { resolveTarget, type Graph } from '$lib/graph';
import type { Network } from '$lib/network';

/**
 * `way`: a channel pointed at comes through here. `edited`: not as in the network without what-ifs. `hovered`: pointed at elsewhere. `fault`: the op that cannot be
 * built. `withheld`: its output would give an answer away. `hidden`: its numbers are asked for.
 */
export type NodeMark = 'way' | 'edited' | 'hovered' | 'fault' | 'withheld' | 'hidden';

interface Marked extends Readonly<
  Record<Exclude<NodeMark, 'way' | 'edited' | 'withheld'>, string | null>
> {
  /** Scopes of ops, and `from>to` for what leads from one to the next. */
  readonly way: readonly string[];
  /** Scopes. */
  readonly edited: ReadonlySet<string>;
  /** Scopes. */
  readonly withheld: ReadonlySet<string>;
}

/** Marks by id of node, group or edge; each outweighs those named before it. */
export function listMarks(
  graph: Graph,
  network: Network,
  { way, edited, withheld, ...ids }: Marked
): ReadonlyMap<string, NodeMark> {
  const marks = new Map<string, NodeMark>(way.map((id) => [id, 'way']));
  for (const scope of edited) marks.set(scope, 'edited');
  const put = (mark: keyof typeof ids) => {
    const id = ids[mark];
    const target = id === null ? null : resolveTarget(graph, network, id);
    if (target !== null) marks.set(target, mark);
  };
  put('hovered');
  put('fault');
  // To point at a node does not show what it keeps.
  for (const scope of withheld) marks.set(scope, 'withheld');
  put('hidden');
  return marks;
}

/** Whether what comes out of a node is kept from sight. */
export function keepsOutput(mark: NodeMark | undefined): boolean {
  return mark === 'hidden' || mark === 'withheld';
}
