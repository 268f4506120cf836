/** Parameters that arrange the whole page: an embed has no such parts, and leaves them to the page it links to. */
const ofPageOnly: ReadonlySet<string> = new Set([
  'view',
  'in-view',
  'stage',
  'panel',
  'configure',
  'code',
  'code-of',
  'practice',
  'lecture',
  'step',
  'projector'
]);

/** Beside the place: `auto` computes the maps without waiting for a click. */
export const runKey = 'run';

/** Of a query string, what an embed shows of it and what only its link to the page carries on. */
export function splitSearch(search: string): {
  readonly shown: URLSearchParams;
  readonly carried: URLSearchParams;
} {
  const shown = new URLSearchParams();
  const carried = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(search)) {
    if (key !== runKey) (ofPageOnly.has(key) ? carried : shown).append(key, value);
  }
  return { shown, carried };
}

export function startsByItself(search: string): boolean {
  return new URLSearchParams(search).get(runKey) === 'auto';
}
