import type { GraphNode } from '../graph';
import type { LayoutStyle } from './layout-options';

export interface Lane {
  /** Across the direction of reading, from the group's edge. */
  readonly centre: number;
  readonly breadth: number;
}

export interface LanePlan {
  readonly breadth: number;
  laneOf(node: GraphNode): Lane;
  /** The lane of a whole branch; the group's middle for what stands in none. */
  laneOfBranch(branch: number | null): Lane;
}

/** Gives every branch of a group its lane, as broad as its widest fork. */
export function planLanes(
  nodes: readonly GraphNode[],
  style: LayoutStyle,
  nodeBreadth: number
): LanePlan {
  const forks = new Map<number, number>();
  for (const { branch, peerCount } of nodes) {
    if (branch !== null) forks.set(branch, Math.max(forks.get(branch) ?? 1, peerCount));
  }
  const lanes = new Map<number, Lane>();
  let end = 0;
  for (const branch of [...forks.keys()].sort((a, b) => a - b)) {
    const count = forks.get(branch) ?? 1;
    const breadth = count * nodeBreadth + (count - 1) * style.forkGap;
    const start = lanes.size === 0 ? 0 : end + style.laneGap;
    lanes.set(branch, { centre: start + breadth / 2, breadth });
    end = start + breadth;
  }
  const breadth = lanes.size === 0 ? nodeBreadth : end;
  const middle = { centre: breadth / 2, breadth };
  const laneOfBranch = (branch: number | null) =>
    (branch === null ? undefined : lanes.get(branch)) ?? middle;

  return {
    breadth,
    laneOfBranch,
    laneOf(node) {
      const lane = laneOfBranch(node.branch);
      if (node.kind === 'concat') return lane;
      const offset = (node.peer - (node.peerCount - 1) / 2) * (nodeBreadth + style.forkGap);
      return { centre: lane.centre + offset, breadth: nodeBreadth };
    }
  };
}
