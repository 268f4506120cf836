import { originalDescription, type NetworkDescription } from '../network';
import type { Edit } from './edit';
import { EditError } from './edit-error';
import {
  factorise,
  mergeIntoOne,
  removeBottleneck,
  splitInto3x3,
  squareUp,
  type ChainEdit
} from './edit-chain';
import { poolFirst, poolLast, setByHand, switchOff } from './edit-module';
import { RefusalError } from './refusal';

const transformations = {
  'to-3x3': splitInto3x3,
  merge: mergeIntoOne,
  factorise,
  square: squareUp,
  'no-bottleneck': removeBottleneck,
  'pool-first': poolFirst,
  'pool-last': poolLast,
  off: switchOff
} as const satisfies Record<Exclude<Edit['kind'], 'set'>, ChainEdit>;

/**
 * The description with every edit applied in order.
 * Throws EditError naming the edit that does not apply, and why.
 */
export function applyEdits(
  edits: readonly Edit[],
  description: NetworkDescription = originalDescription
): NetworkDescription {
  return edits.reduce(applyEdit, description);
}

function applyEdit(description: NetworkDescription, edit: Edit): NetworkDescription {
  try {
    return edit.kind === 'set'
      ? setByHand(description, edit)
      : transformations[edit.kind](description, edit.at);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new EditError(edit, error.refusal);
  }
}

/** Whether the edit applies to the description; says nothing of the sizes that follow. */
export function canApply(edit: Edit, description: NetworkDescription): boolean {
  try {
    applyEdit(description, edit);
    return true;
  } catch (error) {
    if (error instanceof EditError) return false;
    throw error;
  }
}
