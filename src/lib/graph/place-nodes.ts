import { branchNumber, type Op } from '../network';
import type { NodePlace } from './graph';

/** Places of a group's ops by scope: branch in the article's order, depth along the path, position in a fork. */
export function placeNodes(ops: readonly Op[]): ReadonlyMap<string, NodePlace> {
  const depths = new Map<string, number>();
  const peers = new Map<string, string[]>();

  for (const op of ops) {
    const depth = Math.max(-1, ...op.inputs.map((input) => depths.get(input) ?? -1)) + 1;
    depths.set(op.scope, depth);
    const key = `${op.branch} ${depth}`;
    peers.set(key, [...(peers.get(key) ?? []), op.scope]);
  }

  return new Map(
    ops.map((op) => {
      const depth = depths.get(op.scope) ?? 0;
      const siblings = peers.get(`${op.branch} ${depth}`) ?? [];
      return [
        op.scope,
        {
          branch: branchNumber(op.branch),
          depth,
          peer: siblings.indexOf(op.scope),
          peerCount: siblings.length
        }
      ];
    })
  );
}
