import { branchNumber } from '$lib/graph';

/** The colour that a branch has everywhere; ops outside branches share the stem's. */
export function branchColour(branch: number | null): string {
  return branch === null ? 'var(--stem)' : `var(--branch-${branch % 4})`;
}

/** The same by the branch's name, `Branch_2`. */
export function namedBranchColour(branch: string | null): string {
  return branchColour(branchNumber(branch));
}
