import {
  drawing,
  maps,
  network,
  openEngineMenu,
  pictured,
  pressRun,
  selectEndPoint,
  waitUntilDone
} from './live-run';
import { expect, open, test } from './quiet-page';
import { useSoftwareWebgl } from './software-webgl';

useSoftwareWebgl();

/** A kernel of tfjs by its registered name: it stands in every build of tfjs, minified or not. */
const tfjsMark = 'FusedConv2D';

test('nothing of the engine is fetched before a run is asked for', async ({ page }) => {
  const bodies = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    bodies.set(
      new URL(response.url()).pathname,
      response.text().catch(() => '')
    );
  });
  const large = () => [...bodies.keys()].filter((path) => /weights|\.wasm$|worker/.test(path));
  const withTfjs = async () => {
    const texts = await Promise.all(bodies.values());
    return texts.filter((text) => text.includes(tfjsMark)).length;
  };

  await open(page);
  await page.waitForLoadState('networkidle');
  expect(large()).toEqual([]);
  expect(await withTfjs()).toBe(0);

  const lastShard = page.waitForResponse(/weights\/Mixed_7c-2\.bin$/);
  await pressRun(page);
  await lastShard;
  expect(large()).toContainEqual(expect.stringMatching(/\.wasm$/));
  expect(await withTfjs()).toBeGreaterThan(0);
});

test('Run sends the cat through the network; op, channel and photo survive reload and Back', async ({
  page
}) => {
  await open(page);
  await expect(pictured(page)).toHaveCount(0);
  await pressRun(page);
  await waitUntilDone(page, 'WebAssembly');
  await expect(page).toHaveURL(/photo=cat/);
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);

  const menu = await openEngineMenu(page);
  await expect(menu).toContainText('WebAssembly is running.');
  await expect(menu).toContainText(/draws WebGL in software \(SwiftShader\).*WebAssembly is used/);
  await expect(menu).toContainText('21.8 MB');
  await page.keyboard.press('Escape');

  await selectEndPoint(page, 'Mixed_6b');
  await expect(maps(page)).toContainText('768 maps of 17×17');
  const all = maps(page).getByRole('listbox', { name: /768 channels$/ });
  await all.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(all.getByRole('option')).toHaveAccessibleName(/^channel [1-9]\d* of 768, Branch_\d/);
  const label = (await all.getByRole('option').getAttribute('aria-label')) ?? '';
  const channel = Number(/\d+/.exec(label)?.[0]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`channel=${channel}(&|$)`));
  const values = maps(page).getByRole('listbox', { name: `Values of channel ${channel}, 17 rows` });
  await expect(values).toBeFocused();
  const highest = await values.getByRole('option').getAttribute('aria-label');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Photo: Cat' })).toBeVisible();
  await waitUntilDone(page, 'WebAssembly');
  await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeVisible();
  await expect(values.getByRole('option')).toHaveAccessibleName(highest ?? '');

  await page.goBack();
  await expect(all).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeHidden();
  await expect(drawing(page)).toBeVisible();
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
});
