import {
  expectMapsOf,
  openEngineMenu,
  outputOf,
  patient,
  pressRun,
  runState,
  waitUntilDone
} from './live-run';
import { expect, open, test } from './quiet-page';

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [
        ...(launchOptions.args ?? []),
        '--disable-gpu',
        '--disable-software-rasterizer'
      ];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' }
  ]
});

test('without WebGL, WebAssembly takes over and says why', async ({ page }) => {
  await open(page, './?backend=webgl');
  await pressRun(page);
  await waitUntilDone(page, 'WebAssembly');
  const menu = await openEngineMenu(page);
  await expect(menu).toContainText(
    'WebAssembly is running. This browser offers no WebGL 2 here; WebAssembly is used.'
  );
});

test.describe('without WebAssembly either', () => {
  // Chromium itself prints the first for every answer of 400 and more.
  test.use({ toleratedNoise: [/^error: Failed to load resource: the server responded with/] });

  test('plain JavaScript takes over and says why', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await open(page, './?at=Conv2d_1a_3x3');
    await pressRun(page);
    await expectMapsOf(page, outputOf('Conv2d_1a_3x3'));
    const menu = await openEngineMenu(page);
    await expect(menu).toContainText('Plain JavaScript is running.');
    await expect(menu).toContainText(
      'A file of WebAssembly could not be fetched; plain JavaScript is used'
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(runState(page, 'Cancelled')).toBeAttached(patient);
  });
});
