import { readFile } from 'node:fs/promises';
import { decode } from 'fast-png';
import { buildNetwork, formatCount } from '../../src/lib/network';
import { shareOfDifferentPixels } from './compare-pixels';
import { openSaveFigure, photographFile, photographPage, readDrawing } from './figure-tools';
import { expect, open, test, type Page } from './quiet-page';

const network = buildNetwork();

/** Edges that are smoothed at other offsets. A shape of seven signs that is missing is twice as much. */
const largestShare = 0.0003;

const fetchText = async (page: Page, path: string) => (await page.request.get(path)).text();

/** What a parser of XML and a browser find in a file. */
async function inspect(page: Page, svg: string) {
  // A page without a policy: in ours, the style sheet of the typeface would count as a breach.
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? null,
      running: all.filter(({ localName }) => ['script', 'foreignObject'].includes(localName))
        .length,
      addresses: all
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => /href|src/.test(name) || name.startsWith('on'))
        .map(({ value }) => value.slice(0, 15)),
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)
    };
  }, svg);
  await blank.close();
  return found;
}

for (const [file, path, level] of [
  ['end-point/Mixed_6b/figure.svg', 'embed/Mixed_6b?theme=light', 'module'],
  ['end-point/Mixed_7c/figure-dark.svg', 'embed/Mixed_7c?theme=dark', 'module'],
  ['figure.svg', './?view=rows&theme=light', 'network'],
  ['figure-dark.svg', './?view=rows&theme=dark', 'network']
] as const) {
  test(`${file}, opened from the disk, looks as the page does`, async ({ page }, testInfo) => {
    const svg = await fetchText(page, file);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const seen = await photographPage(page, readDrawing(svg), level);
    const filed = await photographFile(page, svg, testInfo);
    await testInfo.attach('page', { body: Buffer.from(seen), contentType: 'image/png' });
    await testInfo.attach('file', { body: Buffer.from(filed), contentType: 'image/png' });
    const share = shareOfDifferentPixels(seen, filed);
    expect(share).toBeLessThan(largestShare);
  });
}

test('a figure of every end point is XML that runs nothing and asks for nothing', async ({
  page
}) => {
  await page.goto('embed/Mixed_6b');
  for (const { name } of network.endPoints) {
    const found = await inspect(page, await fetchText(page, `end-point/${name}/figure.svg`));
    expect(found, name).toMatchObject({ fault: null, running: 0, addresses: [] });
    expect(found.texts.join('\n'), name).toContain(`${name} of Inception V3`);
  }
});

test('in Chinese a figure leads to the Chinese page', async ({ page }) => {
  const svg = await fetchText(page, 'zh/end-point/Mixed_6b/figure.svg');
  expect(svg).toContain('/zh/end-point/Mixed_6b<');
});

test('pictures are there as PNG, twice as large, and as cards', async ({ page }) => {
  const read = async (path: string) => decode(await (await page.request.get(path)).body());
  const { width } = readDrawing(await fetchText(page, 'end-point/Mixed_6b/figure.svg'));
  expect((await read('end-point/Mixed_6b/figure.png')).width).toBe(2 * width);
  for (const path of ['card.png', 'end-point/Predictions/card.png']) {
    const card = await read(path);
    expect([card.width, card.height]).toEqual([1200, 630]);
    // Drawn, and not an empty sheet.
    expect(new Set(card.data).size).toBeGreaterThan(50);
  }
});

test('a module is saved as the reader sets it up, as SVG and PNG', async ({ page }, testInfo) => {
  const edit = 'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5';
  await open(page, `./?at=Mixed_5b&edit=${edit}&theme=dark`);
  const dialog = await openSaveFigure(page);
  await dialog.getByText('Top-down').click();
  await expect(
    dialog.getByRole('img', { name: 'Preview: Mixed_5b of Inception V3' })
  ).toBeVisible();

  const svgDownload = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const svgFile = await svgDownload;
  expect(svgFile.suggestedFilename()).toBe('Mixed_5b.svg');
  const svg = await readFile(await svgFile.path(), 'utf8');
  const found = await inspect(page, svg);
  expect(found).toMatchObject({ fault: null, running: 0, addresses: [] });
  expect(found.texts.join('\n')).toContain('Not the standard network');
  expect(found.texts.join('')).toContain(edit);
  const { width, height } = readDrawing(svg);
  const across = readDrawing(await fetchText(page, 'end-point/Mixed_5b/figure.svg'));
  expect(height).toBeGreaterThan(across.height);

  await dialog.getByLabel('PNG width').fill('99');
  await expect(dialog.getByRole('alert')).toContainText('from 100 to 8,000');
  await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
  await dialog.getByLabel('PNG width').fill(String(width));
  const pngDownload = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  const png = await readFile(await (await pngDownload).path());
  expect(decode(png).width).toBe(width);
  // What the browser paints of the file is the file: the typeface came along.
  const filed = await photographFile(page, svg, testInfo);
  expect(shareOfDifferentPixels(png, filed)).toBeLessThan(largestShare);
});

test('the network is copied as Mermaid and saved as DOT', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const dialog = await openSaveFigure(page);
  await dialog.getByRole('button', { name: /^Copy Mermaid/ }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const mermaid = await page.evaluate(() => navigator.clipboard.readText());
  expect(mermaid).toMatch(/^flowchart LR\n/);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^DOT/ }).click();
  const dot = await readFile(await (await download).path(), 'utf8');
  for (const text of [mermaid, dot]) {
    for (const { scope } of network.ops) expect(text).toContain(scope.replaceAll('/', '_'));
  }
});

test('a module on paper has its figure and all of its ops', async ({ page }) => {
  await open(page, 'print/Mixed_6b');
  const ops = network.ops.filter(({ endPoint }) => endPoint === 'Mixed_6b');
  await expect(page.getByRole('row')).toHaveCount(ops.length + 2);
  await expect(page.getByRole('img', { name: 'Mixed_6b of Inception V3' })).toBeVisible();
  const params = ops.reduce((sum, op) => sum + op.params, 0);
  await expect(page.getByRole('row').last()).toContainText(formatCount(params));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('a changed module on paper is the changed one', async ({ page }) => {
  await open(page, 'print/Mixed_5b?num-classes=10&edit=off@Mixed_5b/Branch_3');
  await expect(page.getByRole('img')).toContainText('Not the standard network');
  await expect(page.getByRole('table')).not.toContainText('Branch_3');
});

test('without knowing where it stands, the site names no addresses to others', async ({ page }) => {
  await page.goto('end-point/Mixed_6b');
  const head = page.locator('head');
  await expect(head.locator('meta[property="og:title"]')).toHaveAttribute('content', /^Mixed_6b/);
  await expect(
    head.locator('meta[property="og:image"], link[type="application/json+oembed"]')
  ).toHaveCount(0);
  const answer = await (await page.request.get('end-point/Mixed_6b/oembed.json')).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'link' });
});
