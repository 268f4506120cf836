import { imageScope, type Op } from '../network';

export interface Change {
  readonly isImageChanged: boolean;
  /** Ops whose own output is changed. */
  readonly scopes: ReadonlySet<string>;
}

/** Scopes of the ops whose output a change reaches; ops in network order. */
export function listChanged(ops: readonly Op[], change: Change): ReadonlySet<string> {
  const changed = new Set<string>(change.isImageChanged ? [imageScope] : []);
  for (const { scope, inputs } of ops) {
    if (change.scopes.has(scope) || inputs.some((input) => changed.has(input))) changed.add(scope);
  }
  return changed;
}

export interface Needs {
  readonly changed: ReadonlySet<string>;
  /** Asked for besides what has changed. */
  readonly wanted: readonly string[];
  /** Whether the run's own output is at hand, so that nothing before it is needed for it. */
  isKept(scope: string): boolean;
}

/** Scopes of the ops that must have run, or be at hand, for all that has changed and all that is wanted; ops in network order. */
export function listNeeded(
  ops: readonly Op[],
  { changed, wanted, isKept }: Needs
): ReadonlySet<string> {
  const needed = new Set([...changed, ...wanted]);
  for (const { scope, inputs } of [...ops].reverse()) {
    if (!needed.has(scope)) continue;
    if (!changed.has(scope) && isKept(scope)) continue;
    for (const input of inputs) needed.add(input);
  }
  return needed;
}

/** The ops that lead from the image to this one, itself included, in network order. */
export function listAncestors(ops: readonly Op[], scope: string): readonly Op[] {
  const needed = new Set([scope]);
  for (const op of [...ops].reverse()) {
    if (needed.has(op.scope)) op.inputs.forEach((input) => needed.add(input));
  }
  return ops.filter((op) => needed.has(op.scope));
}
