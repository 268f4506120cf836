import AxeBuilder from '@axe-core/playwright';
import { maps, openPicker, patient, runState } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';

test.use({
  permissions: ['camera'],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' }
  ]
});

/** One op on 75×75 pixels, with weights that are drawn: a run of a moment. */
const shortRun =
  './?weights=untrained&backend=wasm&input=75&final-end-point=Conv2d_1a_3x3&at=Conv2d_1a_3x3';

const cameraButton = (picker: Locator) =>
  picker.getByRole('button', { name: 'Camera', exact: true });
const networkView = (picker: Locator) =>
  picker.getByRole('figure', { name: /What the network sees/ }).getByRole('img');

/** A run this short may be told with an exponent. */
const waitUntilRun = (page: Page) =>
  expect(runState(page, /^WebAssembly · .+ s$/)).toBeAttached(patient);

/** Keeps every track that the page is given, to look at it later. */
async function watchTracks(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await original(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(
        ({ readyState }) => readyState
      )
    );
}

test('a still becomes the own photo, by keyboard, and the camera goes off', async ({ page }) => {
  const tracks = await watchTracks(page);
  await open(page, shortRun);
  const picker = await openPicker(page);
  expect(await tracks()).toEqual([]);
  await cameraButton(picker).focus();
  await page.keyboard.press('Enter');
  await expect(picker.getByRole('img', { name: 'Camera' }).locator('video')).toBeVisible();
  await expect(
    picker.getByText('Mirrored here; the network sees it as others see you.')
  ).toBeVisible();
  const report = await new AxeBuilder({ page }).include('[aria-label="Choose a photo"]').analyze();
  expect(report.violations).toEqual([]);
  await picker.getByRole('button', { name: 'Take a picture' }).focus();
  await page.keyboard.press('Enter');
  await expect(picker.getByRole('radio', { name: 'Camera picture' })).toBeChecked();
  await expect(cameraButton(picker)).toBeFocused();
  await expect.poll(tracks).toEqual(['ended']);
  await expect(page).toHaveURL(/photo=own/);
  await expect(page).not.toHaveURL(/live|camera/);
  await waitUntilRun(page);
  await expect(maps(page)).toContainText('32 maps of 37×37');
});

test('live, one frame runs after the other while the reader looks around, until it is stopped', async ({
  page
}) => {
  const tracks = await watchTracks(page);
  await open(page, shortRun);
  const picker = await openPicker(page);
  await cameraButton(picker).click();
  await picker.getByRole('button', { name: 'Live' }).click();
  await expect(picker.getByText(/[\d.]+ frames? a second/)).toBeVisible(patient);
  await expect(
    page.getByRole('banner').getByText(/^Live · [\d.]+ frames? a second$/)
  ).toBeVisible();
  const grid = await maps(page).getByRole('listbox').first().elementHandle();
  const views = new Set<string | null>();
  await expect
    .poll(async () => views.add(await networkView(picker).getAttribute('src')).size)
    .toBeGreaterThan(2);
  // The maps change in place.
  expect(await grid?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(page).toHaveURL(/photo=own/);
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  const own = page.getByRole('banner').locator('img').first();
  const seen = new Set<string | null>();
  await expect.poll(async () => seen.add(await own.getAttribute('src')).size).toBeGreaterThan(2);
  expect(await tracks()).toEqual(['live']);
  await page.getByRole('banner').getByRole('button', { name: 'Stop live' }).click();
  await expect.poll(tracks).toEqual(['ended']);
  await waitUntilRun(page);

  await page.reload();
  await expect(page.locator('[data-ready]')).toBeAttached();
  await expect(page.getByText('never stored')).toBeVisible();
  expect(await tracks()).toEqual([]);
});

test('a hidden page turns the camera off, and only a click turns it on again', async ({ page }) => {
  const tracks = await watchTracks(page);
  await open(page, shortRun);
  const picker = await openPicker(page);
  await cameraButton(picker).click();
  await expect(picker.getByRole('button', { name: 'Take a picture' })).toBeVisible();
  expect(await tracks()).toEqual(['live']);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(tracks).toEqual(['ended']);
  await expect(
    picker.getByText('The camera was turned off while this page was hidden.')
  ).toBeVisible();
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await picker.getByRole('button', { name: 'Turn it on again' }).click();
  await expect.poll(tracks).toEqual(['ended', 'live']);
});

test('a camera that is unplugged says so, and the last picture stays', async ({ page }) => {
  await watchTracks(page);
  await open(page, `${shortRun}&photo=noise`);
  const picker = await openPicker(page);
  await cameraButton(picker).click();
  await expect(picker.getByRole('button', { name: 'Live' })).toBeVisible();
  const before = await networkView(picker).getAttribute('src');
  await page.evaluate(() => {
    const [track] = (window as unknown as { tracks: MediaStreamTrack[] }).tracks;
    track.dispatchEvent(new Event('ended'));
  });
  await expect(picker.getByRole('alert').filter({ hasText: 'The camera is gone' })).toBeVisible();
  await expect(networkView(picker)).toHaveAttribute('src', before ?? '');
});

test.describe('refused', () => {
  test.use({ permissions: [] });

  test('the camera says how to allow it again, and then works', async ({ page, context }) => {
    await open(page, shortRun);
    const picker = await openPicker(page);
    await cameraButton(picker).click();
    await expect(picker.getByRole('alert').filter({ hasText: 'refused' })).toHaveText(
      /To allow it again, click the sign beside the address/
    );
    await context.grantPermissions(['camera']);
    await picker.getByRole('button', { name: 'Try again' }).click();
    await expect(picker.getByRole('button', { name: 'Take a picture' })).toBeVisible();
  });
});

const stubs: readonly [what: string, sentence: RegExp, script: () => void][] = [
  [
    'no camera',
    /No camera was found/,
    () => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));
    }
  ],
  [
    'in use',
    /another program seems to use it/,
    () => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Device in use', 'NotReadableError'));
    }
  ],
  [
    'http',
    /only to pages that come over https/,
    () => Object.defineProperty(window, 'isSecureContext', { value: false })
  ]
];

for (const [what, sentence, script] of stubs) {
  test(`${what}: a sentence says so, and closing it gives the focus back`, async ({ page }) => {
    await page.addInitScript(script);
    await open(page, './');
    const picker = await openPicker(page);
    await cameraButton(picker).click();
    await expect(picker.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await cameraButton(picker).click();
    await expect(picker.getByText(sentence)).toHaveCount(0);
    await expect(cameraButton(picker)).toBeFocused();
  });
}

test('inside a page that does not pass the camera on, a sentence says so', async ({
  page,
  baseURL
}) => {
  await page.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Permissions-Policy': 'camera=()'
      },
      body: `<iframe src="${baseURL}" width="1200" height="700"></iframe>`
    })
  );
  await page.goto('./around.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-ready]')).toBeAttached();
  await frame.getByRole('button', { name: /^Photo/ }).click();
  await frame.getByRole('button', { name: 'Camera', exact: true }).click();
  await expect(
    frame.getByText(/The page around this one does not let it use the camera/)
  ).toBeVisible();
});
