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
}

interface Task {
  readonly startMs: number;
  readonly durationMs: number;
}

interface Watch {
  hydratedMs: number | null;
  lastInputMs: number | null;
  readonly tasks: Task[];
}

interface WatchedWindow {
  siteWatch?: Watch;
}

/** Milliseconds. */
const paintLimitMs = 20_000;

/** Call before the page is opened. */
export async function watchSite(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { hydratedMs: null, lastInputMs: null, tasks: [] };
    (window as WatchedWindow).siteWatch = watch;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        watch.tasks.push({ startMs: startTime, durationMs: duration });
      }
    }).observe({ type: 'longtask', buffered: true });

    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'click' || name === 'keydown') watch.lastInputMs = duration;
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
  const { hydratedMs, lastInputMs, tasks } = watch;
  const isAfter = ({ startMs }: Task) => hydratedMs !== null && startMs >= hydratedMs;
  return {
    hydratedMs,
    lastInputMs,
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
