import { openEngineMenu, pressRun, waitUntilDone } from './live-run';
import { expect, open, test } from './quiet-page';

// The machine's own graphics processor, where it has one, stays out of it.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--disable-gpu'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' }
  ]
});

test('where WebGPU has no adapter, WebAssembly takes over and says why', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', async (response) => {
    const isScript = /\.js$/.test(new URL(response.url()).pathname);
    if (isScript) fetched.push(await response.text().catch(() => ''));
  });
  await open(page, './?backend=webgpu');
  await pressRun(page);
  await waitUntilDone(page, 'WebAssembly');
  const menu = await openEngineMenu(page);
  await expect(menu).toContainText(
    /WebAssembly is running\. This browser offers (no WebGPU here|WebGPU, but no graphics processor for it); WebAssembly is used\./
  );
  // Its code is not fetched in vain.
  expect(fetched.filter((text) => text.includes('WEBGPU_CPU_FORWARD'))).toEqual([]);
});
