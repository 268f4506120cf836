import { imageScope, outputOpOf, shortScope, type Network, type Op } from '../network';
import type { Edit } from '../what-ifs';

/** What the reader has selected, worked out from an id. `id` has no leading `InceptionV3/`. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'image'; readonly id: string }
  | { readonly kind: 'op'; readonly id: string; readonly op: Op }
  /** An end point of several ops; `op` is the one whose output is its value. */
  | {
      readonly kind: 'end-point';
      readonly id: string;
      readonly op: Op;
      readonly ops: readonly Op[];
    };

const nothing: Selection = { kind: 'none' };

/** Resolves an end point's name, an op's scope (with or without `InceptionV3/`) or `input`. */
export function resolveSelection(network: Network, id: string | null): Selection {
  if (id === null) return nothing;
  if (id === imageScope) return { kind: 'image', id };
  const ops = network.ops.filter((op) => op.endPoint === id);
  if (ops.length > 1) {
    return { kind: 'end-point', id, op: outputOpOf(network, id) ?? ops[0], ops };
  }
  const op =
    ops[0] ?? network.ops.find((candidate) => shortScope(candidate.scope) === shortScope(id));
  return op === undefined ? nothing : { kind: 'op', id: shortScope(id), op };
}

/**
 * The same place in another network: the id itself where it exists there; what stands in its stead where only
 * names differ, as in heads named after their kernel; else the end point it belonged to, or null.
 */
export function carrySelection(id: string | null, from: Network, to: Network): string | null {
  if (id === null || from === to || resolveSelection(to, id).kind !== 'none') return id;
  const before = resolveSelection(from, id);
  if (!('op' in before)) return null;
  const index = from.ops.indexOf(before.op);
  const counterpart = to.ops[index];
  if (from.ops.length === to.ops.length && counterpart?.kind === before.op.kind) {
    return shortScope(counterpart.scope);
  }
  const { endPoint } = before.op;
  return resolveSelection(to, endPoint).kind === 'none' ? null : endPoint;
}

/** The end point, or the op outside modules, that the last what-if changes; null where there is none. */
export function editedEndPoint(edits: readonly Edit[]): string | null {
  return edits.at(-1)?.at.split('/')[0] ?? null;
}
