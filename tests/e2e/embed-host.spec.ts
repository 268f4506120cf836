import AxeBuilder from '@axe-core/playwright';
import { collectMessages, expect, shortRun, test, type Page } from './host-page';

const ready = (page: Page) => page.frameLocator('iframe >> nth=0').locator('[data-ready]');
const frameOf = (address: string, height = 420) =>
  `<iframe src="${address}" title="x" width="900" height="${height}"></iframe>`;

test('before a click an embed takes less than 300 kB, and neither engine nor weights', async ({
  page,
  host
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${host.site}embed/Mixed_6b?photo=rocket&channel=3`);
  await page.locator('[data-ready]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  expect(asked.filter((url) => /\.wasm|\.bin|weights|samples|worker/.test(url))).toEqual([]);
  await expect(
    page.getByRole('button', { name: 'Show feature maps: Rocket launch' })
  ).toBeVisible();
});

test('the host is told height and place, in our form and in the plain one', async ({
  page,
  host
}) => {
  const messages = await collectMessages(page);
  await host.show(frameOf(`${host.site}embed/Mixed_6b?theme=dark`));
  await ready(page).waitFor();
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /^Conv2d_0b_1x7, branch 2/ })
    .click();
  const place = 'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&theme=dark';
  await expect.poll(messages).toContainEqual({ inceptionscope: 1, type: 'place', place });
  const all = await messages();
  expect(all).toContainEqual({ inceptionscope: 1, type: 'place', place: 'theme=dark' });
  const heights = all.flatMap((message) =>
    typeof message === 'object' && message !== null && 'height' in message ? [message.height] : []
  );
  const plain = all.filter((message) => typeof message === 'string');
  expect(plain).toEqual(heights.map((height) => JSON.stringify({ action: 'resize', height })));
  expect(heights.at(-1)).toBeGreaterThan(200);
  expect(heights.at(-1)).toBeLessThan(900);
});

test('a frame that takes the height it asks for shows all of the drawing and comes to rest', async ({
  page,
  host
}) => {
  const messages = await collectMessages(page);
  await host.show(
    `${frameOf(`${host.site}embed/Mixed_7b`, 100)}<script>
      const told = [];
      addEventListener('message', ({ data }) => {
        if (data.type !== 'size') return;
        told.push(data.height);
        document.querySelector('iframe').height = data.height;
      });
    </script>`
  );
  await ready(page).waitFor();
  const drawing = page.frameLocator('iframe').locator('svg[role="group"]');
  await expect.poll(async () => (await drawing.boundingBox())?.height ?? 0).toBeGreaterThan(220);
  const count = (await messages()).length;
  await page.locator('iframe').hover();
  expect((await messages()).length).toBeLessThanOrEqual(count + 2);
  expect(
    await page
      .frameLocator('iframe')
      .locator('body')
      .evaluate((body) => body.ownerDocument.documentElement.scrollHeight - innerHeight)
  ).toBeLessThanOrEqual(1);
});

test('the host, and no other window, may ask for a place', async ({ page, host }) => {
  await host.show(
    `${frameOf(`${host.site}embed/Mixed_6b`)}<iframe name="other" title="y"></iframe>`
  );
  await ready(page).waitFor();
  const status = page.frameLocator('iframe >> nth=0').getByRole('status').filter({ hasText: /./ });
  const send = (place: string, from: 'host' | 'other') =>
    page.evaluate(
      ([asked, sender]) => {
        const message = { inceptionscope: 1, type: 'show', place: asked };
        const script = `parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`;
        if (sender === 'host') window.frames[0].postMessage(message, '*');
        else (window.frames[1] as unknown as { eval(text: string): void }).eval(script);
      },
      [place, from] as const
    );
  await send('at=Mixed_6b/Branch_0/Conv2d_0a_1x1', 'host');
  await expect(status).toContainText('Mixed_6b/Branch_0/Conv2d_0a_1x1');
  await send('at=Mixed_6b/Branch_3/AvgPool_0a_3x3', 'other');
  await send('at=Mixed_6b/Branch_2/Conv2d_0a_1x1', 'host');
  await expect(status).toContainText('Mixed_6b/Branch_2/Conv2d_0a_1x1');
  await expect(status).not.toContainText('AvgPool');
});

test('the wheel over a frame scrolls the host, and Ctrl with it zooms the drawing', async ({
  page,
  host
}) => {
  await host.show(`${frameOf(`${host.site}embed/Mixed_6b`)}<p style="height: 3000px">Text</p>`);
  await ready(page).waitFor();
  await page.mouse.move(450, 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.evaluate(() => scrollTo(0, 0));
  const node = page
    .frameLocator('iframe')
    .getByRole('button', { name: /^Conv2d_0b_1x7, branch 2/ });
  const width = async () => (await node.boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeGreaterThan(before * 1.1);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a channel in the address of an embed is one of the end point’s own', async ({
  page,
  host
}) => {
  const notes = page.getByRole('status').filter({ hasText: /channel/ });
  await page.goto(`${host.site}embed/Mixed_6b?channel=767`);
  await page.locator('[data-ready]').waitFor();
  await expect(page.getByRole('link', { name: 'Run it in InceptionScope' })).toHaveAttribute(
    'href',
    /at=Mixed_6b&channel=767$/
  );
  await expect(notes).toHaveCount(0);
  await page.goto(`${host.site}embed/Mixed_6b?channel=768`);
  await expect(notes).toContainText('channel “768” is not a whole number from 0 to 767');
});

test('what a link of an embed gets wrong is left out and said', async ({ page, host }) => {
  await page.goto(`${host.site}embed/Mixed_6b?photo=nobody&at=Mixed_6b/Branch_9`);
  const notes = page.getByRole('status').filter({ hasText: 'left out' });
  await expect(notes).toContainText('photo “nobody”');
  await expect(notes).toContainText('Branch_9');
  await page.goto(`${host.site}embed/Mixed_6b?final-end-point=Mixed_5b`);
  await expect(page.getByRole('status').filter({ hasText: 'has no Mixed_6b' })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Network/ })).toContainText('Mixed_6b');
});

const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  "';alert(1)//",
  '{{constructor.constructor("alert(1)")()}}',
  '//elsewhere.example/x'
];

test('scripts in every parameter and message of an embed do nothing', async ({ page, host }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  const keys =
    'at channel pixel photo scale order only pins view theme backend weights edit against off probe region class input panel run name url';
  for (const attack of attacks) {
    const search = new URLSearchParams(keys.split(' ').map((key) => [key, attack]));
    await host.show(
      frameOf(`${host.site}embed/Mixed_6b?${search.toString().replaceAll('&', '&amp;')}`)
    );
    await ready(page).waitFor();
    await page.evaluate(
      ([place, text]) => {
        const [frame] = [window.frames[0]];
        for (const message of [
          { inceptionscope: 1, type: 'show', place: text, url: text, src: text },
          { inceptionscope: 1, type: text, place },
          { inceptionscope: 1, type: 'load', url: 'https://elsewhere.example/' },
          text,
          null,
          { inceptionscope: 1, type: 'show', place }
        ]) {
          frame.postMessage(message, '*');
        }
      },
      [search.toString(), attack] as const
    );
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('status').filter({ hasText: 'left out' })).toBeVisible();
    await expect(frame.locator('script:text("alert"), img[onerror]')).toHaveCount(0);
    const link = frame.getByRole('link', { name: 'Run it in InceptionScope' });
    expect(new URL((await link.evaluate((a) => (a as HTMLAnchorElement).href)) ?? '').origin).toBe(
      new URL(host.site).origin
    );
  }
  expect([...hosts].sort()).toEqual(['127.0.0.1', 'localhost']);
});

test('maps come by themselves where the address says so', async ({ page, host }) => {
  await host.show(frameOf(`${host.site}embed/Conv2d_1a_3x3?${shortRun}&run=auto`));
  await expect(
    page.frameLocator('iframe').getByRole('region', { name: 'Feature maps' })
  ).toContainText('32 maps of 37×37');
});

test('an embed with maps has no faults that axe finds, in either theme', async ({ page, host }) => {
  for (const theme of ['light', 'dark']) {
    await page.goto(`${host.site}embed/Conv2d_1a_3x3?${shortRun}&run=auto&theme=${theme}`);
    await expect(page.getByRole('region', { name: 'Feature maps' })).toContainText('32 maps');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
