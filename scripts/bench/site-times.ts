import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';

export interface SiteTimes {
  /** From the page's start until its script listens; null before that. */
  readonly hydratedMs: number | null;
  /** Of all tasks so far; 0 where none was longer than 50 ms. */
  readonly longestTaskMs: number;
  /** Of the tasks begun after the script listens. */
  readonly longestTaskAfterMs: number;
  /** From the last click or key to the frame that shows what it did, as the browser tells it: in steps of 8. Null before. */
  readonly lastInputMs: number | null;
  /** What the main thread worked for the frame that answers the last click or key; 0 where no more than 50 ms. */
  readonly lastInputWorkMs: number;
}

interface Input {
  readonly handledMs: number;
  readonly durationMs: number;
}

interface Task {
  readonly startMs: number;
  readonly durationMs: number;
}

interface Watch {
  hydratedMs: number | null;
  lastInput: Input | null;
  readonly tasks: Task[];
  /** Each with the tasks that led to it. */
  readonly longFrames: Task[];
}

interface WatchedWindow {
  siteWatch?: Watch;
}

/** Milliseconds. */
const paintLimitMs = 20_000;

/** Call before the page is opened. */
export async function watchSite(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { hydratedMs: null, lastInput: null, tasks: [], longFrames: [] };
    (window as WatchedWindow).siteWatch = watch;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        watch.tasks.push({ startMs: startTime, durationMs: duration });
      }
    }).observe({ type: 'longtask', buffered: true });

    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        watch.longFrames.push({ startMs: startTime, durationMs: duration });
      }
    }).observe({ type: 'long-animation-frame' });

    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name !== 'click' && entry.name !== 'keydown') continue;
        watch.lastInput = { handledMs: entry.processingStart, durationMs: entry.duration };
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

    new MutationObserver(() => (watch.hydratedMs ??= performance.now())).observe(document, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-ready']
    });
  });
}

/** The times so far, once the frame under way has been drawn. */
export async function readSiteTimes(page: Page): Promise<SiteTimes> {
  await wait(300);
  // No named function inside: tsx marks those with a helper that the page does not have.
  const watch = await page.evaluate(() => (window as WatchedWindow).siteWatch ?? null);
  if (watch === null) throw new Error('the page was opened before it was watched.');
  const { hydratedMs, lastInput, tasks, longFrames } = watch;
  const isAfter = ({ startMs }: Task) => hydratedMs !== null && startMs >= hydratedMs;
  const answer = longFrames.find(
    ({ startMs, durationMs }) =>
      lastInput !== null &&
      startMs <= lastInput.handledMs &&
      lastInput.handledMs < startMs + durationMs
  );
  return {
    hydratedMs,
    lastInputMs: lastInput?.durationMs ?? null,
    lastInputWorkMs: answer?.durationMs ?? 0,
    longestTaskMs: longest(tasks),
    longestTaskAfterMs: longest(tasks.filter(isAfter))
  };
}

function longest(tasks: readonly Task[]): number {
  return tasks.reduce((most, { durationMs }) => Math.max(most, durationMs), 0);
}

/** Milliseconds from the page's start. Asked from here again and again: timers do not run where scripts are off. */
export async function readFirstPaint(page: Page): Promise<number> {
  const deadline = Date.now() + paintLimitMs;
  while (Date.now() < deadline) {
    const startMs = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint?.startTime ?? null;
    });
    if (startMs !== null) return startMs;
    await wait(100);
  }
  throw new Error('the browser reported no first contentful paint.');
}
