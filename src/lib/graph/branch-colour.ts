import { branchNumber } from '../network';

/** Branch colours of the style sheet, `--branch-0` to `--branch-3`. */
const colourCount = 4;

/** The CSS colour that a branch has everywhere, by its number; ops outside branches share the stem's. */
export function branchColour(branch: number | null): string {
  return branch === null ? 'var(--stem)' : `var(--branch-${branch % colourCount})`;
}

/** The same by the branch's name, `Branch_2`. */
export function namedBranchColour(branch: string | null): string {
  return branchColour(branchNumber(branch));
}
