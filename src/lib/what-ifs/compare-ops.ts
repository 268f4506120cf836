import { inShapesOf, isWindowOp, type Network, type Op, type Shape } from '../network';

/** How the ops of an edited network differ from those of the original, by scope. */
export interface OpChanges {
  /** In the edited network alone, or with another window or number of filters of its own. */
  readonly changedScopes: ReadonlySet<string>;
  /** The same op, but what reaches it or leaves it has another shape. */
  readonly followingScopes: ReadonlySet<string>;
  /** In the original alone. */
  readonly removedScopes: ReadonlySet<string>;
}

/** Receptive fields alone do not count: they change in every later op. */
export function compareOps(original: Network, edited: Network): OpChanges {
  const before = new Map(original.ops.map((op) => [op.scope, op]));
  const removed = new Set(before.keys());
  const changed = new Set<string>();
  const following = new Set<string>();
  for (const op of edited.ops) {
    const counterpart = before.get(op.scope);
    removed.delete(op.scope);
    if (counterpart === undefined || !haveSameSettings(counterpart, op)) changed.add(op.scope);
    else if (!haveSameShapes(counterpart, op)) following.add(op.scope);
  }
  return { changedScopes: changed, followingScopes: following, removedScopes: removed };
}

function haveSameSettings(one: Op, other: Op): boolean {
  if (one.kind !== other.kind) return false;
  if (!isWindowOp(one) || !isWindowOp(other)) return true;
  return (
    isSameShape(one.kernel, other.kernel) &&
    one.stride === other.stride &&
    one.padding === other.padding &&
    (one.kind !== 'conv' || one.outShape[3] === other.outShape[3])
  );
}

function haveSameShapes(one: Op, other: Op): boolean {
  const shapes = inShapesOf(other);
  return (
    isSameShape(one.outShape, other.outShape) &&
    inShapesOf(one).length === shapes.length &&
    inShapesOf(one).every((shape, index) => isSameShape(shape, shapes[index]))
  );
}

export function isSameShape(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis]);
}
