import { expect, shortRun, showMaps, test } from './host-page';

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

const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp'
};
const inSandbox = /put it in a sandbox/;

for (const { mode, attributes, headers, isSandboxed = false } of [
  { mode: 'a plain frame', attributes: '' },
  { mode: 'a sandbox of its own origin', attributes: 'sandbox="allow-scripts"', isSandboxed: true },
  {
    mode: 'a sandbox of the site’s origin',
    attributes: 'sandbox="allow-scripts allow-same-origin"'
  },
  { mode: 'a frame without credentials', attributes: 'credentialless' },
  { mode: 'an isolated page', attributes: '', headers: isolated },
  { mode: 'an isolated page, without credentials', attributes: 'credentialless', headers: isolated }
]) {
  test(`in ${mode} the drawing is there, and maps come on a click`, async ({ page, host }) => {
    const address = `${host.site}embed/Conv2d_1a_3x3?${shortRun}`;
    await host.show(
      `<iframe ${attributes} src="${address}" title="x" width="800" height="560"></iframe>`,
      { headers }
    );
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers !== undefined);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('group', { name: /^Network/ })).toContainText('Conv2d_1a_3x3');
    await showMaps(frame);
    const lack = frame.getByRole('status').filter({ hasText: inSandbox });
    await expect(lack).toHaveCount(isSandboxed ? 1 : 0);
  });
}

test('a frame that may use the camera shows its picture, and one that may not says why', async ({
  page,
  host
}) => {
  for (const allow of ['allow="camera"', '']) {
    const address = `${host.site}embed/Conv2d_1a_3x3?${shortRun}`;
    await host.show(
      `<iframe ${allow} src="${address}" title="x" width="900" height="640"></iframe>`
    );
    const frame = page.frameLocator('iframe');
    await showMaps(frame);
    await frame.getByRole('button', { name: /^Photo/ }).click();
    const picker = frame.getByRole('region', { name: 'Choose a photo' });
    await picker.getByRole('button', { name: 'Camera', exact: true }).click();
    if (allow === '') {
      await expect(picker.getByText('The page around this one does not let it use')).toBeVisible();
    } else await expect(picker.locator('video')).toBeVisible();
  }
});
