import AxeBuilder from '@axe-core/playwright';
import { drawing, expectMapsOf, maps, outputOf, waitUntilDone } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const run = 'photo=cat&backend=wasm';
const grid = (page: Page) => maps(page).getByRole('listbox').first();
const handle = (page: Page) => page.getByRole('separator', { name: 'Width of the panel' });

/** Of the window, the share that an element takes of what is in sight. */
async function shareInSight(page: Page, element: ReturnType<typeof grid>): Promise<number> {
  const box = await element.evaluate((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const aside = node.closest('aside')?.getBoundingClientRect();
    const width = Math.max(0, right - left);
    const height = Math.max(0, Math.min(bottom, aside?.bottom ?? 0) - Math.max(top, 0));
    return width * height;
  });
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
  return box / (width * height);
}

test('maps are in sight on arrival, a linked channel too, and one key gives them the window', async ({
  page
}) => {
  await open(page, `./?at=Mixed_6b&${run}`);
  await waitUntilDone(page, 'WebAssembly');
  await expectMapsOf(page, outputOf('Mixed_6b'));
  // Of the panel beside the drawing, which keeps two thirds of the window.
  const aside = page.getByRole('complementary');
  const { width = 0, height = 0 } = (await aside.boundingBox()) ?? {};
  const ofWindow = (await shareInSight(page, grid(page))) * 1280 * 720;
  expect(ofWindow / (width * height)).toBeGreaterThan(0.35);

  await page.keyboard.press('m');
  await expect(page).toHaveURL(/stage=maps/);
  await expect(drawing(page)).toBeVisible();
  await expect(page.locator('[data-variant="column"]')).toBeVisible();
  await expect.poll(() => shareInSight(page, grid(page))).toBeGreaterThan(0.6);
  // Back again, the maps fit the panel beside the drawing.
  await page.keyboard.press('m');
  await expect
    .poll(() => aside.evaluate((element) => element.scrollWidth - element.clientWidth))
    .toBe(0);
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/stage=maps/);
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);

  const before = Number(await handle(page).getAttribute('aria-valuenow'));
  await handle(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle(page)).toHaveAttribute('aria-valuenow', String(before - 3));
  await page.keyboard.press('Home');
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '50');

  await page.reload();
  await expectMapsOf(page, outputOf('Mixed_6b'));
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '50');

  // What was opened last closes first, wherever the focus is.
  const branches = page.getByText('Branch 3', { exact: true }).first();
  for (const leaves of ['part', 'page']) {
    await page.getByText('Branches', { exact: true }).click();
    await expect(branches).toBeVisible();
    if (leaves === 'page') await page.getByRole('separator').focus();
    await page.keyboard.press('Escape');
    await expect(branches).toBeHidden();
    await expect(page).toHaveURL(/stage=maps/);
  }
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/stage=maps/);
  await expect(page.getByRole('heading', { level: 2, name: 'Mixed_6b' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/stage=maps/);

  await page.goto(`./?at=Mixed_6b&channel=17&pixel=8,8&probe=value&${run}`);
  await expect(page.getByText('Channel 17, row 8, column 8')).toBeInViewport();
  // The panel alone has scrolled.
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  ).toBe(0);

  await page.goto(`./?at=Mixed_6b&channel=17&${run}`);
  await expect(maps(page).getByRole('listbox', { name: /^Values of channel 17/ })).toBeInViewport({
    ratio: 0.4
  });
});

test('the panel keeps its open part and its scroll from step to step', async ({ page }) => {
  await open(page, `./?at=Mixed_6b&${run}`);
  await waitUntilDone(page, 'WebAssembly');
  const inspector = page.getByRole('region', { name: 'Mixed_6b' });
  await inspector.getByText('Branches', { exact: true }).click();
  await expect(inspector.getByText('Branch 3', { exact: true }).first()).toBeVisible();
  const aside = page.getByRole('complementary');
  await aside.evaluate((element) => element.scrollTo({ top: 120 }));
  await page
    .getByRole('navigation', { name: 'End points' })
    .getByRole('button', { name: /^Mixed_6c, / })
    .click();
  await expectMapsOf(page, outputOf('Mixed_6c'));
  await expect(
    page.getByRole('region', { name: 'Mixed_6c' }).getByText('Branch 3').first()
  ).toBeVisible();
  expect(await aside.evaluate((element) => element.scrollTop)).toBe(120);
});

test('on a phone the maps in large take the whole width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, `./?at=Mixed_6b&stage=maps&${run}`);
  await expectMapsOf(page, outputOf('Mixed_6b'));
  const { width = 0 } = (await page.getByRole('complementary').boundingBox()) ?? {};
  expect(width).toBe(390);
  await page.getByRole('button', { name: 'Drawing in large' }).click();
  await expect(drawing(page)).toBeVisible();
});

test('in a hall a step shows all maps, silent ones too, as large as the room below allows', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?lecture=forty-five-minutes&step=5&projector=on&backend=wasm');
  await waitUntilDone(page, 'WebAssembly');
  const tiles = grid(page);
  await expect(tiles).toHaveAccessibleName('All 32 channels');
  await expect(tiles).toBeInViewport({ ratio: 1 });
  const panel = await page.getByRole('complementary').boundingBox();
  const box = await tiles.boundingBox();
  const bottom = (panel?.y ?? 0) + (panel?.height ?? 0);
  const left = bottom - (box?.y ?? 0) - (box?.height ?? 0);
  const tile = await tiles.getByRole('option').boundingBox();
  expect(left).toBeGreaterThanOrEqual(0);
  // One row more would not have fitted.
  expect(left).toBeLessThan(tile?.height ?? 0);
  await expect(page.getByRole('button', { name: '.npy' })).toHaveCount(0);
});
