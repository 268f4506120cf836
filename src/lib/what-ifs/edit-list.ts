import { originalDescription } from '../network';
import { applyEdits, canApply } from './apply-edits';
import type { Edit } from './edit';

/**
 * The list with one more edit. A second `set` of an op joins the first, and the other order of a reduction
 * takes the place of the one before; edits that then have no target any more are left out.
 */
export function addEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const index = edits.findLastIndex(({ at }) => at === edit.at);
  const before = edits[index];
  if (edit.kind === 'set' && before?.kind === 'set') {
    return keepApplicable(edits.with(index, { ...before, ...edit }));
  }
  if (isOrder(edit.kind) && before !== undefined && isOrder(before.kind)) {
    return keepApplicable(edits.with(index, edit));
  }
  return [...edits, edit];
}

/** Edits of which a reduction takes one. */
export function isOrder(kind: Edit['kind']): boolean {
  return kind === 'pool-first' || kind === 'pool-last';
}

/** The list without the edit at `index`, and without those that only it made possible. */
export function removeEdit(edits: readonly Edit[], index: number): readonly Edit[] {
  return keepApplicable(edits.toSpliced(index, 1));
}

function keepApplicable(edits: readonly Edit[]): readonly Edit[] {
  let description = originalDescription;
  return edits.filter((edit) => {
    if (!canApply(edit, description)) return false;
    description = applyEdits([edit], description);
    return true;
  });
}
