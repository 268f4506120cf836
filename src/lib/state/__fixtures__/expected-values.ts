import type { SwitchedOff } from '../../inference';
import { imageScope, type Network } from '../../network';
import type { Misreading } from '../../weights';

/**
 * Stands for the tensors of a run: one number for each op, which changes with the photo and with every op on the way.
 * Worked out from the image on, apart from how the page decides which maps still hold.
 */
export function expectedValues(network: Network, photo: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>([[imageScope, hash(photo)]]);
  for (const op of network.ops) {
    const { kind, kernel, stride, padding, outShape } = op;
    const inputs = op.inputs.map((input) => values.get(input));
    values.set(op.scope, hash(JSON.stringify([kind, kernel, stride, padding, outShape, inputs])));
  }
  return values;
}

/** Stands for how far the pass of a picture, changed in these ways, is from the run of another. */
export function expectedDifference(
  a: string,
  b: string,
  changes: readonly (SwitchedOff | Misreading)[]
): number {
  return hash(JSON.stringify([a, b, changes]));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}
