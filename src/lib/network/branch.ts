/** 2 → `Branch_2` */
export function nameBranch(index: number): string {
  return `Branch_${index}`;
}

/** `Branch_2` → 2. Where a branch is switched off the others keep their number, and with it their colour. */
export function branchNumber(branch: string | null): number | null {
  return branch === null ? null : Number(branch.slice(branch.indexOf('_') + 1));
}

/** `Branch_1` of `InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5`; null outside branches. */
export function branchOfScope(scope: string): string | null {
  return /(?:^|\/)(Branch_\d+)\//.exec(scope)?.[1] ?? null;
}
