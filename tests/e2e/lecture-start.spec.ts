import { hold } from './live-run';
import { bar, isAt } from './lecture-room';
import { expect, open, test, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const link = './?lecture=shapes-by-heart';

/** Keeps back all scripts that the page does not name in its source: of a lecture, its code and its words. */
async function holdLaterScripts(page: Page): Promise<() => void> {
  const source = await (await page.request.get('./')).text();
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (!source.includes(name)) await released;
    await route.continue();
  });
  return letGo;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a clicker that is pressed before the lecture has been fetched is heard, once for each press', async ({
  page
}) => {
  const letGo = await holdLaterScripts(page);
  await open(page, link);
  await press(page, 'PageDown', 'PageDown', 'PageUp', 'PageDown', ' ');
  await expect(page).not.toHaveURL(/step=/);
  letGo();
  await isAt(page, 4);
  // The address follows what is seen: Back leads to what has been written to it.
  await expect(page).toHaveURL(/step=4/);
  await press(page, 'PageDown');
  await isAt(page, 5);
  await expect(page).toHaveURL(/step=5/);
  await page.goBack();
  await isAt(page, 4);
});

test('so is one that is pressed before the page’s own script listens', async ({ page }) => {
  const letGo = await hold(page, '**/_app/immutable/entry/start.*.js');
  await page.goto(link, { waitUntil: 'commit' });
  await expect(page.getByRole('banner')).toBeVisible();
  await press(page, 'PageDown', 'PageDown');
  await expect(page.locator('[data-ready]')).toHaveCount(0);
  await letGo();
  await isAt(page, 3);
});

test('Escape leaves a lecture that has not come yet', async ({ page }) => {
  const letGo = await holdLaterScripts(page);
  await open(page, link);
  await press(page, 'PageDown', 'Escape');
  await expect(page).not.toHaveURL(/lecture=/);
  letGo();
  await expect(page.getByRole('navigation', { name: 'End points' })).toBeVisible();
  await expect(bar(page)).toBeHidden();
  await expect(page).not.toHaveURL(/step=/);
});
