/** The colour that a branch has everywhere; ops outside branches share the stem's. */
export function branchColour(branch: number | null): string {
  return branch === null ? 'var(--stem)' : `var(--branch-${branch % 4})`;
}
