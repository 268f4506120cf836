/** What the time of a run goes into. */
type Phase =
  | 'run'
  | 'backend'
  | 'compile'
  | 'fetch'
  | 'hash'
  | 'wait'
  | 'decode'
  | 'upload'
  | 'arithmetic'
  | 'read';

/** Put in by scripts/bench/build-pages.ts; no other build has it, so that there nothing is measured and nothing spent. */
declare const MEASURES_PHASES: boolean | undefined;

const isMeasured = typeof MEASURES_PHASES !== 'undefined' && MEASURES_PHASES;

/** Does some work, which stands in the thread's performance timeline then where phases are measured. */
export function inPhase<Result>(phase: Phase, work: () => Result): Result {
  if (!isMeasured) return work();
  const start = performance.now();
  const end = () => void performance.measure(phase, { start, end: performance.now() });
  const result = work();
  if (result instanceof Promise) result.then(end, end);
  else end();
  return result;
}
