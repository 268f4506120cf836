import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, open, test } from './quiet-page';

const pages = [
  './',
  'end-point/Mixed_6b',
  'embed/Mixed_6b',
  'worksheet',
  'print/lecture/ten-minutes'
];

for (const path of pages) {
  test(`"${path}" names one policy, before its first script and in its header`, async ({
    request
  }) => {
    const response = await request.get(path);
    const html = await response.text();
    const meta = html.indexOf('<meta http-equiv="content-security-policy"');
    expect(meta).toBeGreaterThan(0);
    expect(meta).toBeLessThan(html.indexOf('<script'));
    const [, policy] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'|'unsafe-eval'/);
    const framers = path.startsWith('embed/') ? '*' : "'self'";
    const header = response.headers()['content-security-policy'];
    expect(header).toBe(`${policy}; frame-ancestors ${framers}`);
    expect(response.headers()['permissions-policy']).toContain('camera=(self)');
    expect(response.headers()['referrer-policy']).toBe('same-origin');
  });
}

test('an address that leads nowhere, a worker and a photo are held by a policy too', async ({
  request
}) => {
  for (const path of ['nowhere', 'samples/cat.png', 'network.json']) {
    const response = await request.get(path);
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
  }
});

test('one worker’s file may ask hosts, and nothing else', async ({ request }) => {
  const folder = '_app/immutable/workers';
  const files = readdirSync(`build/${folder}`).filter((file) => file.endsWith('.js'));
  const policies = files.map(async (file) => {
    const { 'content-security-policy': policy } = (
      await request.get(`${folder}/${file}`)
    ).headers();
    return [file.split('-')[0], policy] as const;
  });
  const byName = Object.fromEntries(await Promise.all(policies));
  expect(byName['download.worker']).toBe(
    "default-src 'none'; connect-src https:; frame-ancestors 'self'"
  );
  expect(byName['engine.worker']).toContain("connect-src 'self';");
});

test.describe('what a page is made to do', () => {
  test.use({ toleratedNoise: [/Content Security Policy/] });

  test('an injected script does not run, and neither a foreign picture nor a foreign file is asked for', async ({
    page,
    breaches
  }) => {
    await open(page);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.com/pixel.png';
      document.body.append(image);
      fetch('https://example.com/weights').catch(() => undefined);
    });
    await expect.poll(() => breaches.join()).toMatch(/img-src forbids https:\/\/example\.com/);
    await expect.poll(() => breaches.join()).toMatch(/connect-src forbids https:\/\/example\.com/);
    expect(breaches.splice(0).join()).toMatch(/script-src-elem forbids inline/);
    await expect(page).not.toHaveTitle('taken over');
  });
});

test.describe('on a page of another host', () => {
  let host: Server;
  let address: string;
  let frames: string;

  test.beforeEach(async () => {
    host = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end(`<!doctype html>${frames}`);
    });
    await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve));
    address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  });
  test.afterEach(() => host.close());

  test('an embed in a sandbox answers within its policy', async ({ page, baseURL }) => {
    frames = `<iframe sandbox="allow-scripts" width="800" height="500" src="${baseURL}embed/Mixed_6b"></iframe>`;
    await page.goto(address);
    const embed = page.frameLocator('iframe');
    await embed.getByRole('button', { name: /^Conv2d_0b_1x7, branch 2/ }).click();
    await expect(embed.getByText('1×7 convolution').first()).toBeVisible();
  });

  test.describe('that frames more than an embed', () => {
    test.use({ toleratedNoise: [/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/] });

    test('only the embed is shown', async ({ page, baseURL }) => {
      frames = `<iframe src="${baseURL}"></iframe>`;
      await page.goto(address);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    });
  });
});
