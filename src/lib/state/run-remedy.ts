import { canRetry, type InferenceFault } from '../inference';

/** What the reader can do about a run that failed: the same once more, other weights, or nothing from here. */
export type RunRemedy = 'again' | 'untrained' | null;

export function remedyFor(fault: InferenceFault): RunRemedy {
  if (fault.kind === 'weights-misfit') return 'untrained';
  return canRetry(fault) ? 'again' : null;
}
