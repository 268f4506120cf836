import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffline, offlineStatus, prepare, untilFetched } from './offline-dialog';
import { expect, open, test, type Page } from './quiet-page';
import { makeNextBuild, readVersion, SiteHost } from './site-host';

test.use({
  serviceWorkers: 'allow',
  // The browser's words for a request that finds no server, and SvelteKit's for a page that could not be had.
  toleratedNoise: [/^error: (Failed to load resource: net::ERR_|TypeError: Failed to fetch)/]
});

// All files of the site are fetched, and checked by their hashes, while the page is used.
test.describe.configure({ timeout: 120_000 });

/** The service worker has kept all code of its version, and then what this page had loaded before it came. */
async function waitUntilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('__data.json')) !== undefined), {
      timeout: 60_000
    })
    .toBe(true);
}

const versionOf = (page: Page) => page.locator('html').getAttribute('data-version');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test.describe('a newer version deployed under an open page', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inceptionscope-next-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true }));

  test('changes nothing on it until the reader wants it', async ({ page, context }) => {
    const old = readVersion('build');
    const host = await SiteHost.start();
    await open(page, host.address);
    await waitUntilKept(page);
    const next = await makeNextBuild('build', join(folder, 'build'));
    await host.deploy(next.directory);

    // Never opened before, and gone from the server under the names that this page knows.
    for (const panel of ['Costs', 'Code', 'Practice']) {
      await page
        .getByRole('group', { name: 'Explore the network' })
        .getByRole('button', { name: panel })
        .click();
      await expect(page.getByRole('region', { name: panel, exact: true })).toBeVisible();
    }
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((registration) => registration?.update())
    );
    const notice = page.getByRole('status', { name: 'Newer version' });
    await expect(notice).toContainText('A newer version of this site is there.');
    expect(await versionOf(page)).toBe(old);
    await page.reload();
    expect(await versionOf(page)).toBe(old);
    const second = await context.newPage();
    await open(second, host.address);
    expect(await versionOf(second)).toBe(old);

    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Reload now' }).click();
    // The newer one takes over once the one before has answered all that it was asked.
    await expect(page.locator('html')).toHaveAttribute('data-version', next.version, {
      timeout: 60_000
    });
    // The other page is still of the old version, and finds its code.
    expect(await versionOf(second)).toBe(old);
    await second.getByRole('button', { name: 'What if' }).click();
    await expect(second.getByRole('region', { name: 'What if', exact: true })).toBeVisible();
    expect(await cacheNames(second)).toContainEqual(expect.stringMatching(new RegExp(` ${old}$`)));
    await second.close();
    await page.reload();
    await expect
      .poll(() => cacheNames(page))
      .not.toContainEqual(expect.stringMatching(new RegExp(` ${old}$`)));
    await host.stop();
  });
});

test('a damaged file is found, and fetched again', async ({ page }) => {
  const host = await SiteHost.start();
  await open(page, host.address);
  await prepare(page);
  await expect(offlineStatus(page)).toContainText('Ready for offline');
  await page.evaluate(async () => {
    const names = await caches.keys();
    const cache = await caches.open(names.find((name) => name.includes('site')) ?? '');
    await cache.put('samples/cat.png', new Response('no picture'));
    await cache.delete('network.json');
  });
  const dialog = await openOffline(page);
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(offlineStatus(page)).toContainText('Not ready for offline: 2 files are missing');
  await dialog.getByRole('button', { name: 'Fetch what is missing' }).click();
  await untilFetched(page);
  await expect(offlineStatus(page)).toContainText('Ready for offline');
  await host.stop();
});

test('an address that is not kept says so, and leads back', async ({ page }) => {
  const host = await SiteHost.start();
  await open(page, host.address);
  await waitUntilKept(page);
  await host.stop();
  await page.goto(`${host.address}end-point/Mixed_7a`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('could not be');
  await page.getByRole('link', { name: /network/i }).click();
  await expect(page.locator('[data-ready]')).toBeAttached();
});

test('a full storage is told of, and the page goes on', async ({ page, context }) => {
  const host = await SiteHost.start();
  await open(page, host.address);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await prepare(page);
  await expect(offlineStatus(page)).toContainText('There is no room for more files on this device');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Costs' }).click();
  await expect(page.getByRole('region', { name: 'Costs', exact: true })).toBeVisible();
  await host.stop();
});

test('where the browser keeps nothing, the page says so and works', async ({ page }) => {
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'caches', { get: forbid });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: forbid });
  });
  await open(page, './');
  await openOffline(page);
  await expect(offlineStatus(page)).toContainText('This browser keeps no pages here');
});

test('in a sandbox the page comes up without it', async ({ page, baseURL }) => {
  await page.route('**/host-of-a-sandbox', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" width="1200" height="700" src="${baseURL}"></iframe>`
    })
  );
  await page.goto('host-of-a-sandbox');
  await expect(page.frameLocator('iframe').locator('[data-ready]')).toBeAttached();
});
