import type { Edit } from './edit';
import type { Refusal } from './refusal';

/** An edit that does not apply to the network as the edits before it left it. */
export interface EditFault {
  readonly kind: 'edit-refused';
  readonly edit: Edit;
  readonly refusal: Refusal;
}

export class EditError extends Error {
  readonly fault: EditFault;

  constructor(edit: Edit, refusal: Refusal) {
    super(`${edit.kind} at ${edit.at}: ${refusal.kind}`);
    this.name = 'EditError';
    this.fault = { kind: 'edit-refused', edit, refusal };
  }
}
