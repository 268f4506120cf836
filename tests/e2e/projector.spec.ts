import { expect, open, test, type Page } from './quiet-page';
import { listSeenTexts, listTooSmall } from './seen-texts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const labels = async (page: Page, pattern: RegExp) =>
  (await listSeenTexts(page)).filter(
    ({ text, isAttended, isInDrawing }) => isAttended && isInDrawing && pattern.test(text)
  );

for (const path of [
  './?projector=on&at=Mixed_6b',
  './?projector=on&at=Mixed_5b/Branch_1/Conv2d_0b_5x5&facts=purpose',
  './?projector=on&at=Mixed_7c&facts=costs&theme=dark',
  './?projector=on'
]) {
  test(`at 1280×720 every text is legible from the last row: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path);
    await expect.poll(() => listTooSmall(page)).toEqual([]);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
}

test('the whole network keeps the names of its rows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?lecture=ten-minutes&step=1&projector=on');
  const rows = async () =>
    (await listSeenTexts(page)).filter(({ text }) => /^\d+ [×→] \d+$/.test(text));
  await expect.poll(async () => (await rows()).length).toBe(4);
  for (const { size } of await rows()) expect(size).toBeGreaterThan(15);
});

test('the selected module keeps the labels of its nodes, and they grow with the screen', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?projector=on&at=Mixed_6b');
  await expect.poll(async () => (await labels(page, /^1×7$/)).length).toBe(3);
  const [small] = await labels(page, /^1×7$/);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect
    .poll(async () => (await labels(page, /^1×7$/))[0]?.size ?? 0)
    .toBeGreaterThan(small.size * 1.3);
  expect(
    await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  ).toBeCloseTo(36, 0);
});

test('a hall has the way to the lectures and to the engine in sight, and none during a lecture', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?projector=on');
  await expect(page.getByRole('button', { name: 'Engine' })).toBeInViewport({ ratio: 1 });
  const opener = page.getByRole('button', { name: 'Lectures', exact: true });
  await opener.click();
  const list = page.getByRole('region', { name: 'Lectures', exact: true });
  await expect(list.getByRole('button', { name: /^Start/ }).first()).toBeInViewport();
  await expect(list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await opener.focus();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await opener.click();
  await list
    .getByRole('button', { name: /^Start/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: /^Lecture: / })).toBeVisible();
  await expect(opener).toBeHidden();
});

test('the display menu turns it on and off, and the address keeps it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const toggle = page.getByRole('checkbox', { name: /^For a projector/ });
  await page.getByRole('button', { name: 'Display' }).click();
  await toggle.check();
  await expect(page).toHaveURL(/projector=on/);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('search')).toHaveCount(0);
  await toggle.uncheck();
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page).not.toHaveURL(/projector/);
  await expect(page.locator('[data-small]')).toHaveCount(0);
});
