import AxeBuilder from '@axe-core/playwright';
import { expect, open, test, type Page } from './quiet-page';

const line = (page: Page) => page.getByRole('region', { name: 'What this is' });
const stageHeight = async (page: Page) =>
  (await page.locator('[data-variant]').boundingBox())?.height ?? 0;

test('one slim line says what this is, and put away it stays away without a jump', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await expect(line(page).getByRole('link')).toHaveCount(3);
  expect((await line(page).boundingBox())?.height).toBeLessThan(40);
  await expect(line(page).getByRole('link', { name: /lecture/ })).toHaveAttribute(
    'href',
    /\?lecture=ten-minutes&step=1$/
  );
  const { violations } = await new AxeBuilder({ page }).include('section.welcome').analyze();
  expect(violations).toEqual([]);

  const before = await stageHeight(page);
  await line(page).getByRole('button', { name: 'Put this line away' }).click();
  await expect(line(page)).toHaveCount(0);
  await expect.poll(() => stageHeight(page)).toBeGreaterThan(before);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('main').waitFor();
  await expect(line(page)).toBeHidden();
  await expect(page.locator('[data-ready]')).toBeAttached();
  await expect(line(page)).toHaveCount(0);
});

test('a door leads on, and Back to it', async ({ page }) => {
  await open(page, './?theme=dark');
  await line(page).getByRole('link', { name: 'Look into Mixed_6b' }).click();
  await expect(page).toHaveURL(/at=Mixed_6b.*theme=dark|theme=dark.*at=Mixed_6b/);
  await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  await page.goBack();
  await expect(line(page)).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('it stands on the first page only', async ({ page }) => {
    await page.goto('./');
    await expect(line(page)).toBeVisible();
    for (const path of ['./end-point/Mixed_6b', './embed/Mixed_6b']) {
      await page.goto(path);
      await expect(line(page)).toHaveCount(0);
    }
  });

  test('its door to a module leads to the page of that module', async ({ page }) => {
    await page.goto('./');
    await line(page).getByRole('link', { name: 'Look into Mixed_6b' }).click();
    await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeVisible();
  });
});

for (const path of ['./?at=Mixed_6b', './?photo=cat']) {
  test(`a link that says where to begin shows no line: ${path}`, async ({ page }) => {
    // Never answered: this is not about the run.
    await page.route('**/weights/**', () => undefined);
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('main').waitFor();
    await expect(line(page)).toBeHidden();
    await page.locator('[data-ready]').waitFor();
    await expect(line(page)).toBeHidden();
  });
}

test('on a phone it wraps, in a low window it gives way', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(line(page)).toBeVisible();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(line(page)).toBeHidden();
});
