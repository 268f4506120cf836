import type { Page } from 'playwright';
import { buildNetwork } from '../../src/lib/network';

interface WatchedWindow {
  pictureTime?: Promise<number>;
}

/**
 * Milliseconds from the next click to the frame after which the drawing shows a picture of every op, whoever has made
 * it.
 */
export async function timePictures(page: Page, click: () => Promise<void>): Promise<number> {
  const total = buildNetwork().ops.length;
  // No named function inside: tsx marks those with a helper that the page does not have.
  await page.evaluate((count) => {
    (window as WatchedWindow).pictureTime = new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          new MutationObserver((_, observer) => {
            const pictures = document.querySelectorAll('svg image[href^="data:image/bmp"]');
            if (pictures.length < count) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
          }).observe(document.body, { subtree: true, childList: true, attributes: true });
        },
        { capture: true, once: true }
      );
    });
  }, total);
  await click();
  return page.evaluate(() => (window as WatchedWindow).pictureTime ?? Promise.reject());
}
