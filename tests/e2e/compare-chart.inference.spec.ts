import { network, patient } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const link = './?backend=wasm&photo=cat&against=coffee&panel=compare';
const dock = (page: Page) => page.getByRole('region', { name: 'Compare' });
const curve = (page: Page) => page.getByRole('region', { name: 'How far B is from A' });
const points = (page: Page) => curve(page).getByRole('button');
const waitForCurve = (page: Page) =>
  expect(curve(page).getByRole('status')).toHaveText(/^The first end point/, patient);

/** Texts of the chart that stand out of their point or out of the chart, or that are broken within a word. */
function listIllegible(page: Page): Promise<readonly string[]> {
  return curve(page).evaluate((region) => {
    const view = region.getBoundingClientRect();
    return [...region.querySelectorAll('button')].flatMap((button) => {
      const point = button.getBoundingClientRect();
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        const isInside = lines.every(
          ({ left, right, top, bottom }) =>
            left >= Math.max(point.left, view.left) - 0.5 &&
            right <= Math.min(point.right, view.right) + 0.5 &&
            top >= point.top - 2 &&
            bottom <= point.bottom + 2
        );
        if (lines.length > 1 || !isInside) found.push(node.textContent ?? '');
      }
      return found;
    });
  });
}

test('every label and figure of the chart is whole, however wide the window', async ({ page }) => {
  await open(page, link);
  await waitForCurve(page);
  await expect(points(page)).toHaveCount(network.endPoints.length);
  for (const [width, height] of [
    [1280, 720],
    [800, 720],
    [640, 360],
    [390, 844]
  ]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => listIllegible(page), { message: `${width} px` }).toEqual([]);
  }
  // From top to bottom there: so do the arrows.
  await points(page).first().press('ArrowDown');
  await expect(page).toHaveURL(new RegExp(`at=${network.endPoints[1].name}`));
  await expect(points(page).nth(1)).toBeFocused();
});

test('the wheel scrolls past the chart at its first turn', async ({ page }) => {
  await open(page, link);
  await waitForCurve(page);
  await points(page).first().hover();
  const before = await dock(page).evaluate(({ scrollTop }) => scrollTop);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => dock(page).evaluate(({ scrollTop }) => scrollTop)).toBe(before + 60);
});

test('a tooltip that stands over a point tells of it once it has been compared', async ({
  page
}) => {
  await open(page, link);
  const last = points(page).last();
  await last.focus(patient);
  const tip = page.locator('.tooltip');
  await expect(tip).toHaveText(/^Predictions/);
  await expect(tip).toHaveText(/^Predictions: relative difference /, patient);
});
