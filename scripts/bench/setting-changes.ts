import type { Page } from 'playwright';

/**
 * Moves the slider of the input's height to so many places, one after the other, and gives the milliseconds from each
 * change to the frame that shows the page with its new numbers. The places are the same in every run.
 */
export async function changeSettings(page: Page, count: number): Promise<number[]> {
  const slider = page.getByRole('slider', { name: 'Height, slider' });
  return slider.evaluate(async (element, changes) => {
    const input = element as HTMLInputElement;
    const times: number[] = [];
    let state = 1;
    for (let change = 0; change < changes; change++) {
      // Numerical Recipes' generator: any spread of sizes will do, as long as it is always the same.
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      const startMs = performance.now();
      input.valueAsNumber = 107 + (state % 440);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      });
      times.push(performance.now() - startMs);
    }
    return times;
  }, count);
}
