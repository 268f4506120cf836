import { decode } from 'fast-png';
import { decodeSample } from '../../scripts/pictures/decode-sample';
import { defaultConfiguration, outputOpOf } from '../../src/lib/network';
import { samples, type SampleId } from '../../src/lib/photos';
import {
  drawing,
  network,
  openEngineMenu,
  openPicker,
  pictured,
  picturedBeforehand,
  pressRun,
  runState
} from './live-run';
import { expect, open, test, type Page } from './quiet-page';

// Nothing here waits for the engine: its weights never come, and it leaves the cores to the other tests.
test.beforeEach(async ({ page }) => {
  await page.route('**/weights/*.bin', () => undefined);
});

const mark = /Pictures: precomputed, bundled weights, WebAssembly$/;
const all = network.ops.length;

function askedPictures(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/pictures/')) asked.push(pathname.split('/').at(-1) ?? '');
  });
  return asked;
}

test('the cat fills the drawing before anything is computed, and the page says by what', async ({
  page
}) => {
  const asked = askedPictures(page);
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await pressRun(page);
  await expect(picturedBeforehand(page)).toHaveCount(all);
  expect(asked).toEqual(['cat.bin']);
  await expect(runState(page, mark)).toBeAttached();
  await expect(pictured(page)).toHaveCount(1);

  const menu = await openEngineMenu(page);
  await expect(menu).toContainText(
    /Pictures with a cut corner were computed beforehand, by WebAssembly with the bundled weights \(nsfwjs [\d.]+\)\./
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Legend' }).click();
  await expect(page.getByRole('dialog', { name: 'Legend' })).toContainText(
    'Pictures with a cut corner were computed beforehand'
  );
});

for (const { query, width, height } of [
  { query: '', width: 1280, height: 720 },
  { query: '?projector=on', width: 1280, height: 720 },
  { query: '', width: 1024, height: 768 },
  { query: '', width: 640, height: 360 },
  { query: '', width: 390, height: 844 }
]) {
  test(`a run that waits for its weights leaves the header as high as it is: ${width}${query}`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, `./${query}`);
    const header = page.getByRole('banner');
    const before = await header.boundingBox();
    await pressRun(page);
    await expect(header.getByRole('progressbar')).toBeVisible();
    await expect(picturedBeforehand(page)).toHaveCount(all);
    expect((await header.boundingBox())?.height).toBe(before?.height);
  });
}

for (const width of [390, 640]) {
  test(`in a window of ${width} px the word that pictures are precomputed covers nothing`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    await pressRun(page);
    const note = page.getByRole('main').getByText('pictures precomputed');
    await expect(note).toBeInViewport({ ratio: 1 });
    const covered = await note.evaluate((element) => {
      const own = element.getBoundingClientRect();
      return [...document.querySelectorAll('svg [data-id] :is(.body, .frame)')].filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left < own.right && right > own.left && top < own.bottom && bottom > own.top;
      }).length;
    });
    expect(covered).toBe(0);
  });
}

test('heads stay marked untrained in precomputed pictures', async ({ page }) => {
  await open(page, './?photo=cat');
  await expect(picturedBeforehand(page)).toHaveCount(all);
  const marked = drawing(page)
    .getByRole('button')
    .filter({ has: page.locator('.untrained') });
  for (const endPoint of ['Logits', 'Predictions']) {
    const { scope } = outputOpOf(network, endPoint) ?? {};
    await expect(marked.and(page.locator(`[data-id="${scope}"]`)), endPoint).toHaveCount(1);
  }
  const { scope } = outputOpOf(network, 'PreLogits') ?? {};
  await expect(marked.and(page.locator(`[data-id="${scope}"]`))).toHaveCount(0);
});

test('an op shows its strongest channels beforehand; nothing is said to be its maps', async ({
  page
}) => {
  await open(page, './?photo=coffee&at=Mixed_6b');
  const channels = page.getByRole('region', { name: 'Strongest channels, precomputed' });
  await expect(channels.getByRole('img')).toHaveCount(4);
  await expect(channels.getByRole('img').first()).toHaveAccessibleName(/^channel \d+ of 768$/);
  await expect(channels).toContainText('by WebAssembly with the bundled weights');
  await expect(channels).toContainText('All maps follow');
  await expect(page.getByRole('region', { name: 'Feature maps' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(runState(page, /^Cancelled\. Pictures: precomputed/)).toBeAttached();
  await expect(page.getByText('The run was cancelled before it came to this op.')).toBeVisible();
  await expect(channels).not.toContainText('All maps follow');
  await expect(picturedBeforehand(page)).toHaveCount(all);
});

for (const [what, query] of [
  ['untrained weights', 'photo=cat&weights=untrained'],
  ['another input size', 'photo=cat&input=150'],
  ['a what-if', 'photo=cat&edit=no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1'],
  ['a stimulus', 'photo=checkerboard']
]) {
  test(`of ${what} nothing is shown beforehand`, async ({ page }) => {
    const asked = askedPictures(page);
    await open(page, `./?${query}`);
    await expect(page.getByRole('button', { name: /^Photo: (Cat|Checkerboard)/ })).toBeVisible();
    // By then they would have been asked for.
    expect(asked).toEqual([]);
    await expect(picturedBeforehand(page)).toHaveCount(0);
  });
}

test('of the reader’s own photo nothing is shown, nor of the one before it', async ({ page }) => {
  await open(page, './?photo=rocket');
  await expect(picturedBeforehand(page)).toHaveCount(all);
  const picker = await openPicker(page);
  await picker.getByLabel('Open a photo…').setInputFiles('static/samples/cat.png');
  await expect(page.getByRole('button', { name: 'Photo: cat.png' })).toBeVisible();
  await expect(picturedBeforehand(page)).toHaveCount(0);
  await expect(runState(page, mark)).toHaveCount(0);
});

test('a sample that the reader comes near is fetched before it is chosen', async ({ page }) => {
  const asked = askedPictures(page);
  await open(page);
  const picker = await openPicker(page);
  expect(asked).toEqual([]);
  await picker.getByRole('radio', { name: 'Coffee cup' }).focus();
  await expect.poll(() => asked).toEqual(['coffee.bin']);
  await expect(picturedBeforehand(page)).toHaveCount(0);
});

test('where they cannot be had, or are none, nothing is said', async ({ page }) => {
  await page.route('**/pictures/cat.bin', (route) => route.fulfill({ body: 'ISP1, but no more' }));
  const answer = page.waitForResponse('**/pictures/cat.bin');
  await open(page, './?photo=cat');
  await (await answer).finished();
  await expect(page.getByRole('button', { name: 'Photo: Cat' })).toBeVisible();
  await expect(picturedBeforehand(page)).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('the pictures were made of the pixels that the page reads', async ({ page }) => {
  const { inputHeight: height, inputWidth: width } = defaultConfiguration;
  for (const sample of samples) {
    const shown = await readShownPixels(page, sample.id);
    const { data } = await decodeSample(sample, { width, height });
    const expected = data.filter((_, i) => i % 4 !== 3);
    expect(shown).toHaveLength(expected.length);
    const most = shown.reduce((max, value, i) => Math.max(max, Math.abs(value - expected[i])), 0);
    // A JPEG's colours are turned into sRGB with other roundings.
    expect(most, sample.file).toBeLessThanOrEqual(sample.file.endsWith('.png') ? 0 : 1);
  }
});

/** RGB as the network reads it: the page shows exactly these. */
async function readShownPixels(page: Page, id: SampleId): Promise<number[]> {
  await open(page, `./?photo=${id}`);
  const preview = page.getByRole('button', { name: /^Photo: / }).locator('img');
  const source = (await preview.getAttribute('src')) ?? '';
  const { channels, data } = decode(Buffer.from(source.split(',')[1], 'base64'));
  return [...data].filter((_, i) => channels === 3 || i % 4 !== 3);
}
