import { expect, test, type Page } from './held-page';

const basePath = '/inception-scope';

/** Addresses of this host that failed or lie outside the base path, collected while the page lives. */
function watchRequests(page: Page): string[] {
  const wrong: string[] = [];
  page.on('response', (response) => {
    const { hostname, pathname } = new URL(response.url());
    if (hostname !== 'localhost') return;
    if (!pathname.startsWith(`${basePath}/`)) wrong.push(`outside: ${pathname}`);
    if (response.status() >= 400) wrong.push(`${response.status()}: ${pathname}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  return wrong;
}

for (const path of ['./', 'end-point/Mixed_6b', 'embed/Mixed_6b']) {
  test(`"${path}" loads everything from under the base path`, async ({ page }) => {
    const wrong = watchRequests(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(wrong).toEqual([]);
    await expect(page.getByRole('link').or(page.getByRole('button')).first()).toBeVisible();
  });
}

test('a linked photo, the engine and its weights come from under the base path', async ({
  page
}) => {
  const wrong = watchRequests(page);
  const answers = ['.png', '.wasm', '.bin'].map((ending) =>
    page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(ending))
  );
  await page.goto('./?photo=cat&backend=wasm');
  for (const answer of answers) expect((await answer).status()).toBe(200);
  expect(wrong).toEqual([]);
});

test('every link of the first page leads to a page under the base path', async ({
  page,
  request
}) => {
  await page.goto('./');
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const here = new URL(page.url()).origin;
  const own = [...new Set(links.map((link) => link.split('#')[0]))].filter((link) =>
    link.startsWith(here)
  );
  for (const link of own) {
    expect(new URL(link).pathname).toMatch(new RegExp(`^${basePath}/`));
    expect((await request.get(link)).status(), link).toBe(200);
  }
});

test('an unknown address is answered with status 404 and a page', async ({ page }) => {
  const response = await page.goto('end-point/Mixed_9z');
  expect(response?.status()).toBe(404);
  await expect(page.locator('body')).not.toBeEmpty();
});

test('the op list, the table and the weights lie under the base path', async ({ request }) => {
  const network = await (await request.get('network.json')).json();
  expect(network.totals.baseParams).toBe(21_802_784);
  expect(network.ops).toHaveLength(132);
  const table = await request.get('shapes.csv');
  expect(table.headers()['content-type']).toContain('text/csv');
  expect((await table.text()).split('\n')[0]).toMatch(/^scope,endPoint,branch,kind/);
  const manifest = await (await request.get('weights/manifest.json')).json();
  const shard = await request.head(`weights/${manifest.shardSets[0].shards[0].file}`);
  expect(shard.status()).toBe(200);
});

test('a page tells others where it, its picture and its embed are', async ({ page, request }) => {
  const site = 'https://inceptionscope.example/inception-scope';
  await page.goto('end-point/Mixed_6b');
  const meta = (property: string) => page.locator(`head meta[property="${property}"]`);
  await expect(meta('og:url')).toHaveAttribute('content', `${site}/end-point/Mixed_6b`);
  const picture = `${site}/end-point/Mixed_6b/card.png`;
  await expect(meta('og:image')).toHaveAttribute('content', picture);
  const answers = page.locator('head link[type="application/json+oembed"]');
  await expect(answers).toHaveAttribute('href', `${site}/end-point/Mixed_6b/oembed.json`);

  const answer = await (await request.get('end-point/Mixed_6b/oembed.json')).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_url: picture });
  expect([answer.width, answer.height].every(Number.isInteger)).toBe(true);
  const [, embed] = /<iframe src="([^"]*)"/.exec(answer.html) ?? [];
  expect(embed).toBe(`${site}/embed/Mixed_6b`);
  for (const address of [embed, picture]) {
    const here = address.replace('https://inceptionscope.example', new URL(page.url()).origin);
    expect((await request.get(here)).status(), address).toBe(200);
  }
  const svg = await (await request.get('end-point/Mixed_6b/figure.svg')).text();
  expect(svg).toContain(`${site}/end-point/Mixed_6b<`);
});
