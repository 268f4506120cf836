import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  [
    'https://example.org',
    '/end-point/Mixed_6b',
    './../zh/end-point/Mixed_6b',
    '/zh/end-point/Mixed_6b'
  ],
  ['https://example.org/base', '/base/zh/', '/base/', '/base/'],
  ['https://example.org/base', '/base/zh/worksheet', '../worksheet', '/base/worksheet']
])('at %s what is linked from %s as %s stands at %s', async (site, page, link, path) => {
  vi.stubEnv('SITE_ADDRESS', site);
  const { wholeAddress } = await import('./site-address');
  expect(wholeAddress(link, page)).toBe(`https://example.org${path}`);
});

test('a build that does not know where the site will stand leaves links as they are', async () => {
  vi.stubEnv('SITE_ADDRESS', '');
  const { wholeAddress } = await import('./site-address');
  expect(wholeAddress('../zh/', '/end-point/Mixed_6b')).toBe('../zh/');
});
