import { readFile } from 'node:fs/promises';
import { decode } from 'fast-png';
import {
  createFacts,
  giveWords,
  shippedLectures,
  shippedNames,
  writeLectureFragment
} from '../../src/lib/lectures';
import { buildNetwork, formatCount } from '../../src/lib/network';
import { english } from '../../src/lib/text/en';
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

/** Inside the margins of the sheets, in CSS pixels. */
const sheets = { A4: { width: 703, height: 1032 }, Letter: { width: 725, height: 965 } } as const;

/** How far the page reaches beyond the sheet, and how many sheets it takes. */
async function measureSheets(page: Page, format: keyof typeof sheets) {
  await page.setViewportSize(sheets[format]);
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  const pdf = await page.pdf({ format });
  return { beyond, count: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length };
}

for (const name of shippedNames) {
  test(`${name} on paper has every step, on sheets of both sizes`, async ({ page }) => {
    const words = (await english.panels[`lecture-${name}`]())(createFacts(network));
    const lecture = giveWords(name, words, 'en');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`print/lecture/${name}`);
    await expect(page.locator('script[type=module], link[rel=modulepreload]')).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.getByRole('listitem')).toHaveCount(lecture.steps.length);
    for (const [index, { caption, notes }] of lecture.steps.entries()) {
      const step = page.locator(`li[value="${index + 1}"]`);
      await expect(step.getByRole('heading')).toContainText(caption);
      await expect(step).toContainText(notes);
      await expect(step.getByRole('link')).toHaveAttribute(
        'href',
        new RegExp(`\\?lecture=${name}&step=${index + 1}$`)
      );
      await expect(step).toHaveCSS('break-inside', 'avoid');
    }
    for (const format of ['A4', 'Letter'] as const) {
      const { beyond, count } = await measureSheets(page, format);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(lecture.steps.length);
    }
  });
}

test('questions on paper hold no answer before the last sheet', async ({ page }) => {
  const facts = createFacts(network);
  const { steps } = (await english.panels['lecture-shapes-by-heart']())(facts);
  await page.emulateMedia({ media: 'print' });
  await page.goto('print/lecture/shapes-by-heart');
  const questions = await page.locator('main > ol').innerText();
  const drawn = (await page.locator('main > ol svg text').allTextContents()).join('\n');
  const answers = page.getByRole('region', { name: 'Answers' });
  const places = shippedLectures['shapes-by-heart'].steps;
  for (const { id, place } of places) {
    const isAnswer = id.startsWith('show-');
    expect(questions.includes(steps[id].caption), id).toBe(!isAnswer);
    if (isAnswer) await expect(answers).toContainText(steps[id].caption);
    if (!isAnswer || id === 'show-field' || id === 'show-parameters') continue;
    const at = new URLSearchParams(place).get('at') ?? '';
    // The next op of that shape is another one, and may be told.
    if (at === 'Mixed_6b/Branch_1/Conv2d_0b_1x7') continue;
    expect(`${questions}\n${drawn}`, id).not.toContain(facts.shape(at));
  }
  expect(drawn).toContain('?');
  await expect(answers).toHaveCSS('break-before', 'page');
  for (const size of Object.values(sheets)) {
    await page.setViewportSize(size);
    expect((await answers.boundingBox())?.height).toBeLessThan(size.height);
    expect(await answers.evaluate((section) => section.nextElementSibling)).toBeNull();
  }
});

test('a lecture of the reader’s own is drawn from its link; a damaged one gets a sentence', async ({
  page
}) => {
  const mine = {
    title: 'Mine <b>',
    language: 'en',
    steps: [
      { place: 'at=Mixed_5b', caption: '<img src=x onerror=alert(1)>', notes: '', minutes: 2 },
      { place: 'edit=off@Mixed_6b/Branch_3&at=Mixed_6b', caption: 'Without', notes: '', minutes: 1 }
    ]
  };
  await page.goto(`print/lecture#${await writeLectureFragment(mine)}`);
  await expect(page.getByRole('heading', { name: mine.title })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText(mine.steps[0].caption)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Mixed_6b of Inception V3' })).toBeVisible();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/print\/lecture#lecture=/);
  await expect(page.getByRole('heading', { name: mine.title })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('print/lecture#lecture=abc');
  const status = page.getByRole('status');
  await expect(status.filter({ hasText: 'damaged' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('print/lecture');
  await expect(status.filter({ hasText: 'holds no lecture' })).toBeVisible();
});

test('the whole network is one landscape sheet with its totals', async ({ page }) => {
  await open(page, 'print/network');
  await expect(page.getByRole('img', { name: 'Inception V3' })).toBeVisible();
  const total = page.getByRole('row').last();
  for (const sum of [network.totals.params, network.totals.multiplyAdds]) {
    await expect(total).toContainText(formatCount(sum));
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const format of ['A4', 'A3', 'Letter'] as const) {
    const pdf = (await page.pdf({ format, landscape: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(1);
  }
  const [, width, height] = /MediaBox \[0 0 (\S+) (\S+)\]/.exec(
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  ) ?? ['', '0', '0'];
  expect(Number(width)).toBeGreaterThan(Number(height));
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
