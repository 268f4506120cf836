import { ConfigurationError } from '../network';
import { nameEdit, type Edit } from './edit';

/** An edit that does not apply to the network as the edits before it left it. */
export class EditError extends ConfigurationError {
  readonly edit: Edit;

  /** `reason` is the end of a sentence. */
  constructor(edit: Edit, reason: string) {
    super(`${nameEdit(edit)} is not possible: ${reason}.`, { field: 'edits', value: edit.at });
    this.name = 'EditError';
    this.edit = edit;
  }
}
