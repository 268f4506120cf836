import { resolveTarget, type Graph } from '$lib/graph';
import type { KeptOutput } from '$lib/layout';
import type { Network } from '$lib/network';
import type { Withheld } from '$lib/practice';

/**
 * `way`: a channel pointed at comes through here. `edited`: not as in the network without what-ifs. `hovered`: pointed at elsewhere. `fault`: the op that cannot be
 * built. `grid`: height and width of its output would give an answer away. `withheld`: so would its channels. `hidden`: its numbers are asked for.
 */
export type NodeMark = 'way' | 'edited' | 'hovered' | 'fault' | 'grid' | 'withheld' | 'hidden';

interface Marked extends Readonly<
  Record<Exclude<NodeMark, 'way' | 'edited' | 'grid' | 'withheld'>, string | null>
> {
  /** Scopes of ops, and `from>to` for what leads from one to the next. */
  readonly way: readonly string[];
  /** Scopes. */
  readonly edited: ReadonlySet<string>;
  readonly withheld: Pick<Withheld, 'outputs' | 'grids'>;
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
  for (const scope of withheld.grids) marks.set(scope, 'grid');
  for (const scope of withheld.outputs) marks.set(scope, 'withheld');
  put('hidden');
  return marks;
}

/** How much of what comes out of a node is kept from sight. */
export function keptOf(mark: NodeMark | undefined): KeptOutput {
  if (mark === 'hidden' || mark === 'withheld') return 'all';
  return mark === 'grid' ? 'grid' : 'nothing';
}
