/** An entry of a thread's performance timeline, in milliseconds of that thread. */
export interface PhaseEntry {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
}

/** Milliseconds by phase. */
export type PhaseTimes = ReadonlyMap<string, number>;

/** What the engine's thread does itself, one after the other; `wait` is what remains of its own span once these are taken out. */
const ownWork = ['decode', 'upload', 'arithmetic'] as const;

/**
 * Times of each run in the order in which they were made: those of the first count from the start of the thread, so that it holds
 * the start of the backend too. Spans of one phase that overlap, as downloads do, count once.
 */
export function splitRuns(entries: readonly PhaseEntry[]): readonly PhaseTimes[] {
  const runs = entries
    .filter(({ name }) => name === 'run')
    .toSorted((a, b) => a.startTime - b.startTime);
  return runs.map((run, index) => {
    const begin = index === 0 ? 0 : run.startTime;
    const end = endOf(run);
    const inside = entries.filter(
      (entry) => entry.startTime >= begin && entry.startTime < end && entry !== run
    );
    return timeRun(run, inside);
  });
}

function timeRun(run: PhaseEntry, entries: readonly PhaseEntry[]): PhaseTimes {
  const of = (...names: readonly string[]) => entries.filter(({ name }) => names.includes(name));
  const times = new Map(
    [...new Set(entries.map(({ name }) => name))].map((name) => [name, coveredMs(of(name))])
  );
  const work = of(...ownWork);
  const others = coveredMs([...work, ...of('wait')]) - coveredMs(work);
  times.set('wait', others);
  const known = of(...ownWork, 'wait', 'read');
  times.set('read', coveredMs(known) - coveredMs([...work, ...of('wait')]));
  times.set('run', run.duration);
  times.set('rest', run.duration - coveredMs(known));
  return times;
}

/** How long at least one of the spans lasts. */
export function coveredMs(spans: readonly Omit<PhaseEntry, 'name'>[]): number {
  let total = 0;
  let coveredTo = -Infinity;
  for (const span of spans.toSorted((a, b) => a.startTime - b.startTime)) {
    const end = endOf(span);
    if (end <= coveredTo) continue;
    total += end - Math.max(span.startTime, coveredTo);
    coveredTo = end;
  }
  return total;
}

function endOf({ startTime, duration }: Omit<PhaseEntry, 'name'>): number {
  return startTime + duration;
}
