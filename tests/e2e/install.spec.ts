import { launchOptions } from '../../playwright.config';
import { expect, open, test } from './quiet-page';

// A browser without a window installs nothing.
test.use({ launchOptions });

test('the site can be installed', async ({ page, request, context }) => {
  await open(page, './');
  const session = await context.newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = await (await request.get(url)).json();
  for (const { src, type } of icons) {
    const icon = await request.get(new URL(src, url).href);
    expect(icon.headers()['content-type'], src).toContain(type);
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Contexts of a test are private windows.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
