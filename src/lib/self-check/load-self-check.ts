import { loadReferences, type SelfCheckReferences } from './references';
import type { runSelfCheck } from './run-self-check';

/** What a check consists of. */
export interface SelfCheckTools {
  readonly references: SelfCheckReferences;
  readonly run: typeof runSelfCheck;
}

/** Fetched when somebody wants to check; rejects where it cannot be had. */
export async function loadSelfCheck(): Promise<SelfCheckTools> {
  const [references, { runSelfCheck: run }] = await Promise.all([
    loadReferences(),
    import('./run-self-check')
  ]);
  return { references, run };
}
