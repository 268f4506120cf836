import { imageScope, type Network, type Op } from '../network';

/**
 * Scopes of the ops that compute the same in both networks from the same photo: they and everything before them are
 * alike. Nothing holds where the input sizes differ.
 */
export function listHeldScopes(from: Network, to: Network): ReadonlySet<string> {
  const before = new Map(from.ops.map((op) => [op.scope, op]));
  const held = new Set<string>();
  if (!hasSameInput(from, to)) return held;
  held.add(imageScope);
  for (const op of to.ops) {
    const counterpart = before.get(op.scope);
    const isAlike = counterpart !== undefined && describe(counterpart) === describe(op);
    if (isAlike && op.inputs.every((input) => held.has(input))) held.add(op.scope);
  }
  return held;
}

function hasSameInput({ config: one }: Network, { config: other }: Network): boolean {
  return one.inputHeight === other.inputHeight && one.inputWidth === other.inputWidth;
}

/** Equal for ops that compute the same from equal inputs: weights are those of its scope and their shapes. */
function describe({ kind, kernel, stride, padding, inputs, outShape, weights }: Op): string {
  return JSON.stringify([kind, kernel, stride, padding, inputs, outShape, weights]);
}
