import { branchOfScope } from './branch';
import type { ConcatOp } from './op';

/** One input of a concat, by what tells it from the others. */
export interface ConcatPart {
  /** `Branch_1`, or the op's name for the concats inside a branch. */
  readonly name: string;
  /** Null outside branches. */
  readonly branch: string | null;
}

/** The parts of a concat, in the order of its inputs. */
export function listConcatParts({ branch, inputs }: ConcatOp): readonly ConcatPart[] {
  return inputs.map((scope) => {
    const from = branchOfScope(scope);
    const ownName = scope.split('/').at(-1) ?? scope;
    return { name: branch === null && from !== null ? from : ownName, branch: from };
  });
}
