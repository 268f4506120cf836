import type { Locator } from 'playwright';

export interface OrderChange {
  /** From the change of the control to the frame that shows the maps in their new order. */
  readonly frameMs: number;
  /** Of the main thread meanwhile; 0 where none was longer than 50 ms. */
  readonly longestTaskMs: number;
}

/**
 * Chooses the orders on offer one after the other, so many times; all come round several times.
 */
export function changeOrders(maps: Locator, count: number): Promise<OrderChange[]> {
  // No named function inside: tsx marks those with a helper that the page does not have.
  return maps.getByLabel('Order').evaluate(async (element, changes) => {
    const select = element as HTMLSelectElement;
    const canvas = select.closest('section')?.querySelector('[role="listbox"]')?.parentElement;
    if (!canvas) throw new Error('there are no maps.');
    const measured: { frameMs: number; longestTaskMs: number }[] = [];
    for (let change = 0; change < changes; change++) {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const startMs = performance.now();
      // Its size is set whenever it is painted.
      const painted = new Promise((resolve) => {
        new MutationObserver((_, own) => {
          own.disconnect();
          resolve(null);
        }).observe(canvas, { subtree: true, attributes: true, attributeFilter: ['width'] });
      });
      select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await painted;
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      });
      const frameMs = performance.now() - startMs;
      // The browser tells of tasks a moment later.
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      measured.push({ frameMs, longestTaskMs: Math.max(0, ...tasks) });
    }
    return measured;
  }, count);
}
