import { isBranched, type LayerDescription, type Pair } from './description';
import { originalDescription } from './inception-v3';
import type { Op } from './op';

/** What a reader would take from an op's name and be wrong about. */
export type MisleadingName =
  /** The name speaks of another kernel: `Conv2d_1a_1x1` in Mixed_6a is a 3×3. */
  | {
      readonly kind: 'kernel';
      readonly named: Pair;
      readonly kernel: Pair;
      /** Slim's own, which its checkpoints depend on; else a what-if changed the kernel and left the name. */
      readonly isSlims: boolean;
    }
  /** `Conv_1_0c_5x5`: Slim spells it unlike every other convolution, which all begin with `usual`. */
  | { readonly kind: 'spelling'; readonly usual: string };

const usualPrefix = 'Conv2d_';

/** Null where the name says what the op is. */
export function findMisleadingName(op: Op): MisleadingName | null {
  const name = op.scope.slice(op.scope.lastIndexOf('/') + 1);
  const sides = /_(\d+)x(\d+)$/.exec(name);
  if (sides !== null && op.kernel !== null) {
    const named: Pair = [Number(sides[1]), Number(sides[2])];
    if (!isSamePair(named, op.kernel)) {
      return { kind: 'kernel', named, kernel: op.kernel, isSlims: isOriginal(op, name) };
    }
  }
  if (op.kind === 'conv' && !name.startsWith(usualPrefix)) {
    return { kind: 'spelling', usual: usualPrefix };
  }
  return null;
}

function isOriginal(op: Op, name: string): boolean {
  const block = originalDescription.find(({ endPoint }) => endPoint === op.endPoint);
  if (block === undefined) return false;
  const layers = isBranched(block)
    ? (block.branches.find((branch) => branch.name === op.branch)?.layers ?? [])
    : block.layers;
  return layers
    .flatMap((layer): readonly LayerDescription[] =>
      layer.kind === 'fork' ? layer.layers : [layer]
    )
    .some(
      (layer) =>
        layer.kind !== 'fork' &&
        layer.name === name &&
        op.kernel !== null &&
        isSamePair(layer.kernel, op.kernel)
    );
}

function isSamePair(one: Pair, other: Pair): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
