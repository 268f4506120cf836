import {
  drawing,
  hold,
  maps,
  network,
  openEngineMenu,
  openPicker,
  patient,
  pictured,
  pressRun,
  runState,
  selectEndPoint,
  waitUntilDone
} from './live-run';
import { expect, open, test, type Page } from './quiet-page';
import { saveValues } from './saved-values';

const lateShard = '**/weights/Mixed_6b-1.bin';
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Run' });

const firstThumbnail = (page: Page) =>
  drawing(page)
    .getByRole('button', { name: /^Conv2d_1a_3x3,/ })
    .locator('image')
    .first();

/** Ops before the file that is held back, but for two whose pictures are still on their way. */
const reached = network.ops.findIndex(({ endPoint }) => endPoint === 'Mixed_6b') - 2;

/** A run that has come as far as it can without that file. */
async function runUntilHeld(page: Page): Promise<() => Promise<void>> {
  const letGo = await hold(page, lateShard);
  await open(page);
  await pressRun(page);
  await expect.poll(() => pictured(page).count(), patient).toBeGreaterThan(reached);
  return letGo;
}

test('a cancelled run says so and keeps what it has; Run again completes it', async ({ page }) => {
  const letGo = await runUntilHeld(page);
  await expect(progress(page)).toHaveAttribute(
    'aria-valuetext',
    /^[\d.]+ \w+ of 21\.8 MB · \d+ of 132 ops$/
  );
  await expect(page.getByText(/^\d+ of 132 ops$/)).toBeVisible();

  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(runState(page, 'Cancelled')).toBeAttached();
  const kept = await pictured(page).count();
  expect(kept).toBeGreaterThan(reached);
  expect(kept).toBeLessThan(network.ops.length);
  await selectEndPoint(page, 'Mixed_5d');
  await expect(maps(page)).toContainText('288 maps of 35×35', patient);

  await letGo();
  await page.getByRole('button', { name: 'Run again' }).click();
  await waitUntilDone(page, 'WebAssembly');
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
});

test('a bad file during a run is refused; photo and run go on, and a good file replaces both', async ({
  page
}) => {
  const letGo = await runUntilHeld(page);
  const picker = await openPicker(page);
  await picker.getByLabel('Open a photo…').setInputFiles({
    name: 'page.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<!doctype html><title>404</title>')
  });
  await expect(picker.getByRole('alert')).toHaveText(/“page.jpg” is a web page, not a picture/);
  await expect(page.getByRole('button', { name: 'Photo: Cat' })).toBeVisible();
  await expect(progress(page)).toBeVisible();
  await letGo();
  await waitUntilDone(page, 'WebAssembly');
  const ofTheCat = (await firstThumbnail(page).getAttribute('href')) ?? '';

  await picker.getByLabel('Open a photo…').setInputFiles('static/samples/rocket.jpg');
  await expect(page.getByRole('button', { name: 'Photo: rocket.jpg' })).toBeVisible();
  await expect(picker.getByRole('alert')).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(firstThumbnail(page)).not.toHaveAttribute('href', ofTheCat, patient);
  await waitUntilDone(page, 'WebAssembly');
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
  await expect(page).toHaveURL(/photo=own/);
});

test('of two photos only the later one counts', async ({ page }) => {
  const letGo = await runUntilHeld(page);
  const picker = await openPicker(page);
  const letSampleGo = await hold(page, '**/samples/coffee.png');
  await picker.getByRole('radio', { name: 'Coffee cup' }).check();
  await picker.getByRole('radio', { name: 'Checkerboard' }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/photo=checkerboard/);
  await letSampleGo();
  await letGo();
  await waitUntilDone(page, 'WebAssembly');
  await expect(page.getByRole('button', { name: 'Photo: Checkerboard' })).toBeVisible();
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
  await selectEndPoint(page, 'Mixed_5b');
  await expect(maps(page)).toContainText('256 maps of 35×35', patient);
  const { data } = await saveValues(page, 'all channels');

  await page.reload();
  await waitUntilDone(page, 'WebAssembly');
  await expect(maps(page)).toContainText('256 maps of 35×35', patient);
  expect((await saveValues(page, 'all channels')).data).toEqual(data);
});

test.describe('without a connection', () => {
  // The picker shows the samples' own pictures, which nobody has asked for before.
  test.use({ toleratedNoise: [/^error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/] });

  test('another photo runs once the weights are here', async ({ page, context }) => {
    await open(page);
    await pressRun(page);
    await waitUntilDone(page, 'WebAssembly');
    const ofTheCat = (await firstThumbnail(page).getAttribute('href')) ?? '';
    const missed: string[] = [];
    page.on('requestfailed', (request) => missed.push(new URL(request.url()).pathname));
    await context.setOffline(true);
    const picker = await openPicker(page);
    await picker.getByRole('radio', { name: 'Grating 45°' }).check();
    await page.keyboard.press('Escape');
    await expect(firstThumbnail(page)).not.toHaveAttribute('href', ofTheCat, patient);
    await waitUntilDone(page, 'WebAssembly');
    await expect(pictured(page)).toHaveCount(network.ops.length + 1);
    await selectEndPoint(page, 'Mixed_7c');
    await expect(maps(page)).toContainText('2,048 maps of 8×8', patient);
    // In an idle moment the page also looks whether there is a newer site, and does without an answer.
    expect(missed.filter((path) => /\/(weights|workers)\/|\.wasm$/.test(path))).toEqual([]);
  });
});

test.describe('where the file of WebAssembly cannot be fetched', () => {
  test.use({ toleratedNoise: [/^error: Failed to load resource: net::ERR_FAILED/] });

  test('plain JavaScript does until the next run, which tries again', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    // Without weights no op holds the worker up.
    const letGo = await hold(page, '**/weights/*.bin');
    await open(page, './?backend=wasm&photo=cat');
    const menu = await openEngineMenu(page);
    await expect(menu).toContainText('A file of WebAssembly could not be fetched; plain', patient);
    await page.keyboard.press('Escape');
    const run = page.getByRole('banner').getByRole('button', { name: /^(Cancel|Run again)$/ });
    await run.click();
    await run.click();
    await expect(runState(page, /^Running/)).toBeAttached();
    await openEngineMenu(page);
    await expect(menu).toContainText('A file of WebAssembly could not be fetched; plain');
    await page.keyboard.press('Escape');
    await page.unroute('**/*.wasm');
    await run.click();
    await run.click();
    await letGo();
    await waitUntilDone(page, 'WebAssembly');
    await openEngineMenu(page);
    await expect(menu).toContainText('WebAssembly was chosen by hand.');
  });
});
