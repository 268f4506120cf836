import type { Page } from 'playwright';

export interface SiteTimes {
  /** From the page's start; null where the browser reported none. */
  readonly firstPaintMs: number | null;
  /** From the page's start until its script listens; null before that. */
  readonly hydratedMs: number | null;
  /** 0 where no task was longer than 50 ms. */
  readonly longestTaskMs: number;
  /** From the last input to the frame that shows the drawing at its new level; null before a move. */
  readonly lastMoveMs: number | null;
}

interface WatchedWindow {
  siteTimes?: { hydratedMs: number | null; longestTaskMs: number; lastMoveMs: number | null };
}

/** Call before the page is opened. */
export async function watchSite(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times = {
      hydratedMs: null,
      longestTaskMs: 0,
      lastMoveMs: null
    } as Required<WatchedWindow>['siteTimes'];
    (window as WatchedWindow).siteTimes = times;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        times.longestTaskMs = Math.max(times.longestTaskMs, duration);
      }
    }).observe({ type: 'longtask', buffered: true });

    let lastInputMs = 0;
    for (const kind of ['click', 'keydown']) {
      addEventListener(kind, (event) => (lastInputMs = event.timeStamp), { capture: true });
    }
    new MutationObserver((mutations) => {
      for (const { attributeName } of mutations) {
        if (attributeName === 'data-ready') times.hydratedMs ??= performance.now();
        if (attributeName !== 'data-level' || lastInputMs === 0) continue;
        // The message is answered once the frame of this change has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (times.lastMoveMs = performance.now() - lastInputMs);
          port2.postMessage(null);
        });
      }
    }).observe(document, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-ready', 'data-level']
    });
  });
}

/** The times so far, once the frame under way has been drawn. */
export function readSiteTimes(page: Page): Promise<SiteTimes> {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const times = (window as WatchedWindow).siteTimes;
    return {
      firstPaintMs: paint?.startTime ?? null,
      hydratedMs: times?.hydratedMs ?? null,
      longestTaskMs: times?.longestTaskMs ?? 0,
      lastMoveMs: times?.lastMoveMs ?? null
    };
  });
}
