import type { ClassChoice } from '$lib/place';

interface Choice {
  readonly chosen: number;
  readonly against: number | null;
}

/**
 * The class that is taken apart, and the one it is compared with: those of the address where the head has them, else the
 * one whose value is open, else the most probable one.
 */
export function resolveChoice(
  [one, other]: ClassChoice,
  {
    open,
    top,
    classCount
  }: { readonly open: number | null; readonly top: number; readonly classCount: number }
): Choice {
  const isClass = (index: number | null | undefined): index is number =>
    index !== null && index !== undefined && index < classCount;
  const chosen = isClass(one) ? one : isClass(open) ? open : top;
  return { chosen, against: isClass(other) && other !== chosen ? other : null };
}
