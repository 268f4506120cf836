import { maps, openEngineMenu, pressRun } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

/** One op on 75×75 pixels: a moment, also in plain JavaScript. */
const shortRun = './?at=Conv2d_1a_3x3&input=75&final-end-point=Conv2d_1a_3x3&backend=wasm';

/** As on a host whose own policy is narrower than the page's. */
async function holdWorkerTo(page: Page, policy: string): Promise<void> {
  await page.route('**/engine.worker*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
}

test.describe('where the policy of a host forbids', () => {
  test.use({ toleratedNoise: [/Content Security Policy/] });

  test('WebAssembly itself, the page says why plain JavaScript is used', async ({ page }) => {
    await holdWorkerTo(page, "default-src 'none'; script-src 'self'; connect-src 'self'");
    await open(page, shortRun);
    await pressRun(page);
    await expect(maps(page)).toContainText('32 maps of 37×37');
    const menu = await openEngineMenu(page);
    await expect(menu).toContainText(
      'The security policy that this page was sent with forbids WebAssembly; plain JavaScript is used'
    );
  });

  test('workers from blobs, WebAssembly computes on one thread', async ({ page }) => {
    await holdWorkerTo(
      page,
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    );
    await open(page, shortRun);
    await pressRun(page);
    await expect(maps(page)).toContainText('32 maps of 37×37');
    const menu = await openEngineMenu(page);
    await expect(menu).toContainText('WebAssembly is running.');
    await expect(menu).toContainText('on one thread, since this browser could not start more');
  });
});

test('a session with a run, every menu and every panel asks one host', async ({ page }) => {
  const hosts = new Set<string>();
  page.context().on('request', (request) => hosts.add(new URL(request.url()).host));
  await open(page, shortRun);
  await pressRun(page);
  await expect(maps(page)).toContainText('32 maps of 37×37');
  const menus = page.getByRole('banner').locator('button[popovertarget]:visible');
  expect(await menus.count()).toBeGreaterThan(2);
  for (const menu of await menus.all()) {
    await menu.click();
    await expect(page.locator('[popover]:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  const panels = page.getByRole('group', { name: 'Explore the network' }).getByRole('button');
  expect(await panels.count()).toBeGreaterThan(5);
  for (const panel of await panels.all()) {
    await panel.click();
    await expect(panel).toHaveAttribute('aria-pressed', 'true');
  }
  hosts.delete('');
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
