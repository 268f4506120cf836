import { readFileSync } from 'node:fs';
import { waitUntilDone } from './live-run';
import { openOffline, offlineStatus, prepare } from './offline-dialog';
import { expect, open, test } from './quiet-page';
import { SiteHost } from './site-host';

test.use({
  serviceWorkers: 'allow',
  // The browser's own words for every request that finds no server.
  toleratedNoise: [/^error: Failed to load resource: net::ERR_/]
});

const { files } = JSON.parse(readFileSync('build/offline.json', 'utf8'));
const isShard = (path: string) => /\bweights\/[^?]*\.bin$/.test(path);
const endPoints = ['Conv2d_1a_3x3', 'Mixed_5b', 'Mixed_6b', 'Mixed_7c', 'Logits', 'AuxLogits'];
const starts = [
  './',
  './?panel=table',
  './?panel=code&at=Mixed_6b',
  './?view=column',
  'worksheet',
  'embed/Mixed_6b',
  'embed/Mixed_7b?theme=dark',
  './?at=Mixed_5b/Branch_1/Conv2d_0b_5x5',
  ...endPoints.map((name) => `end-point/${name}`),
  ...endPoints.map((name) => `embed/${name}`)
];

test('with the server stopped, a prepared site starts 20 times and runs a photo', async ({
  page,
  context
}) => {
  const host = await SiteHost.start();
  await open(page, host.address);
  await prepare(page);
  await expect(offlineStatus(page)).toHaveText(
    new RegExp(`Ready for offline: ${files.length} files, [\\d.]+ MB`)
  );
  await host.stop();

  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(offlineStatus(page)).toContainText(`Ready for offline: ${files.length} files`);
  expect(starts).toHaveLength(20);
  for (const path of starts) {
    const start = await context.newPage();
    await start.goto(new URL(path, host.address).href);
    await expect(start.locator('svg[role="group"], h1').first(), path).toBeVisible();
    await start.close();
  }

  const run = await context.newPage();
  await run.goto(`${host.address}?photo=coffee&backend=wasm&at=Mixed_7c`);
  await waitUntilDone(run, 'WebAssembly');
  await run.getByRole('button', { name: 'Costs' }).click();
  await expect(run.getByRole('table').first()).toBeVisible();
});

test('weights that a run has kept are not fetched again, nor kept twice', async ({ page }) => {
  const host = await SiteHost.start();
  await open(page, `${host.address}?photo=cat&backend=wasm`);
  await waitUntilDone(page, 'WebAssembly');
  const shards: string[] = [];
  page.context().on('request', (request) => {
    if (isShard(request.url())) shards.push(request.url());
  });
  await openOffline(page);
  await prepare(page);
  await expect(offlineStatus(page)).toContainText('Ready for offline');
  expect(shards).toEqual([]);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))
    );
    return all.flat().map((url) => url.replace(/\?.*/, ''));
  });
  const bins = kept.filter(isShard);
  expect(bins.length).toBe(new Set(bins).size);
  expect(bins.length).toBe(files.filter(({ path }: { path: string }) => isShard(path)).length);
  await host.stop();
});
