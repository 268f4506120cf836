import { listCutOff, listDrawingOverflows } from './cut-off';
import { listEnglishLeft } from './english-left';
import { writeOwnFile } from './own-file';
import { expect, open, test, type Page } from './quiet-page';

/**
 * The site under the base path is written in the pseudo-language, so nothing here is found by its English name. A
 * view that shows English has a sentence that no language module holds; one that cuts a text off has no room for a
 * language with longer words.
 */
test.describe.configure({ mode: 'parallel' });

interface View {
  readonly title: string;
  readonly path: string;
  /** What the reader does to come to it. */
  readonly reach?: (page: Page) => Promise<void>;
}

const menuButtons = (page: Page) => page.getByRole('banner').locator('button[popovertarget]');
const openMenu = (place: number) => async (page: Page) => {
  await menuButtons(page).nth(place).click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
};
const search = (words: string) => (page: Page) => page.locator('search input').fill(words);
const untilRun = async (page: Page) => {
  await expect(page.locator('aside canvas, aside img').first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('progressbar')).toHaveCount(0);
};

/** One op on 75×75 pixels, with weights that are drawn: a run of a moment. */
const shortRun =
  'photo=cat&weights=untrained&backend=wasm&input=75&final-end-point=Conv2d_1a_3x3&at=Conv2d_1a_3x3';
const op = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';

const views: readonly View[] = [
  { title: 'the first page', path: './' },
  { title: 'an op', path: `./?at=${op}` },
  { title: 'an op with a pixel of its output', path: `./?at=${op}&pixel=3,4` },
  { title: 'a pool', path: './?at=MaxPool_3a_3x3' },
  { title: 'a concat', path: './?at=Mixed_5b/concat' },
  { title: 'the softmax', path: './?at=Predictions' },
  { title: 'a module', path: './?at=Mixed_6b' },
  { title: 'what a module is for', path: './?at=Mixed_5c&facts=purpose' },
  {
    title: 'the image',
    path: './?at=input&photo=coffee&weights=untrained&final-end-point=Conv2d_1a_3x3'
  },
  { title: 'the page of an end point', path: './end-point/Mixed_7a' },
  { title: 'costs', path: './?panel=costs' },
  { title: 'costs beside the default network', path: './?panel=costs&input=151&num-classes=10' },
  { title: 'the table of ops', path: './?panel=table' },
  {
    title: 'the totals of the table',
    path: './?panel=table',
    reach: (page) => page.locator('.dock fieldset label').last().click()
  },
  { title: 'code of a module', path: './?panel=code&at=Mixed_6b' },
  { title: 'code of the network', path: './?panel=code&code-of=network&code=pytorch' },
  { title: 'code of an op of the stem', path: './?panel=code&at=Conv2d_2b_3x3&code=keras' },
  { title: 'what-ifs on offer', path: './?panel=what-if' },
  { title: 'what-ifs of an op', path: './?panel=what-if&at=Mixed_5b/Branch_1/Conv2d_0b_5x5' },
  {
    title: 'what-ifs in force',
    path: './?panel=what-if&at=Mixed_5b&edit=to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5;off@Mixed_5b/Branch_3'
  },
  { title: 'a question of shape', path: './?panel=practice&practice=shape-42' },
  { title: 'a question of parameters', path: './?panel=practice&practice=parameters-7' },
  {
    title: 'a question that is answered wrongly',
    path: './?panel=practice&practice=receptive-field-7',
    async reach(page) {
      await page.locator('.dock form input').first().fill('7');
      await page.keyboard.press('Enter');
    }
  },
  {
    title: 'the list of lectures',
    path: './?panel=lectures',
    reach: (page) => expect(page.locator('.lectures')).toBeVisible()
  },
  {
    title: 'a step of a lecture with its notes',
    path: './?lecture=ten-minutes&step=5',
    async reach(page) {
      await page.locator('.bar .buttons button[aria-pressed]').last().click();
      await expect(page.locator('.bar .notes')).toBeVisible();
    }
  },
  {
    title: 'the code of a place for the audience',
    path: './?lecture=ten-minutes&step=5',
    async reach(page) {
      await expect(page.locator('.bar .caption')).toBeVisible();
      await page.keyboard.press('q');
      await expect(page.locator('dialog[open] svg[role="img"]')).toBeVisible();
    }
  },
  {
    title: 'what a lecture needs of this device',
    path: './?panel=lectures&backend=wasm',
    async reach(page) {
      await page.locator('.lectures button').first().click();
      const lamps = page.locator('dialog[open] li');
      await expect(lamps).toHaveCount(7);
      await expect(lamps.locator('svg.checking')).toHaveCount(0);
    }
  },
  { title: 'a question of a lecture', path: './?lecture=shapes-by-heart&step=2' },
  {
    title: 'a lecture that is not here',
    path: './?lecture=own-7&at=Mixed_6b',
    reach: (page) => expect(page.locator('.bar [role="alert"]')).toBeVisible()
  },
  {
    title: 'a lecture being recorded and edited',
    path: './?panel=lectures',
    async reach(page) {
      await page.locator('.lectures section').last().locator('button').first().click();
      await page.locator('form button[type="submit"]').click();
      await page.locator('.own button[aria-expanded]').click();
    }
  },
  { title: 'the settings', path: './?configure=on' },
  { title: 'an impossible configuration', path: './?configure=on&input=20' },
  { title: 'an impossible configuration, settings closed', path: './?input=60' },
  {
    title: 'a link that cannot be read',
    path: './?view=sideways&input=a&depth-multiplier=99&pixel=x&at=Mixed_9z&edit=none@nowhere'
  },
  { title: 'weights that do not fit', path: './?photo=cat&depth-multiplier=0.5' },
  {
    title: 'the photo picker',
    path: './?photo=cat&weights=untrained&final-end-point=Conv2d_1a_3x3',
    reach: openMenu(0)
  },
  {
    title: 'the camera where there is none',
    path: './',
    async reach(page) {
      await openMenu(0)(page);
      await page.locator('[popover]:popover-open button[aria-expanded]').click();
      await expect(page.locator('[popover]:popover-open [role="alert"] ~ button')).toBeVisible();
    }
  },
  { title: 'the display menu', path: './', reach: openMenu(3) },
  { title: 'the engine menu', path: './', reach: openMenu(4) },
  {
    title: 'a link to weights that are not here',
    path: './?weights=own',
    async reach(page) {
      await page.locator('[role="status"] .bar button').first().click();
      await expect(page.locator('dialog[open] input[type="file"]')).toBeAttached();
    }
  },
  {
    title: 'weights from an address, which is none',
    path: './?weights=own',
    async reach(page) {
      await page.locator('[role="status"] .bar button').first().click();
      await page.locator('dialog[open] summary').first().click();
      await page.locator('dialog[open] form input').fill('http://weights.example/a');
    }
  },
  {
    title: 'a file of weights that can be used',
    path: `./?${shortRun}`,
    async reach(page) {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['<html>'], 'mödel.safetensors'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      });
      await expect(page.locator('dialog[open] [role="alert"] h3')).toBeVisible();
      const file = await writeOwnFile('test-results/own-weights', 'ïnception.safetensors');
      await page.locator('dialog[open] input[type="file"]').setInputFiles(file);
      await expect(page.locator('dialog[open] table')).toBeVisible({ timeout: 40_000 });
      await page.locator('dialog[open] summary').nth(1).click();
    }
  },
  { title: 'search', path: './', reach: search('mixed_6b') },
  { title: 'a search for nothing', path: './', reach: search('zebra') },
  { title: 'the sheet of keys', path: './', reach: (page) => page.keyboard.press('?') },
  { title: 'maps', path: `./?${shortRun}`, reach: untilRun },
  { title: 'one map', path: `./?${shortRun}&channel=3&pixel=2,2`, reach: untilRun },
  {
    title: 'what excites a channel',
    path: `./?${shortRun}&channel=3&probe=excites`,
    reach: (page) => expect(page.locator('section.excites')).toBeVisible()
  },
  {
    title: 'the tuning of a channel',
    path: `./?${shortRun}&channel=3&probe=tuning`,
    async reach(page) {
      await page.locator('section.tuning button').first().click();
      await page.locator('section.tuning summary').click();
      await expect(page.locator('section.tuning progress')).toHaveCount(0);
    }
  },
  {
    title: 'what reacts in a box',
    path: `./?${shortRun}&probe=region`,
    reach: (page) => expect(page.locator('section.region ol')).toBeVisible()
  },
  {
    title: 'the classes of a head, and where their logits come from',
    path: './?photo=cat&weights=untrained&backend=wasm&input=139&depth-multiplier=0.1&num-classes=12&aux-logits=off&at=Predictions&probe=classes&class=3,4',
    reach: (page) => expect(page.locator('.classes table')).toHaveCount(4)
  },
  { title: 'an embedded end point', path: 'embed/Mixed_6b' },
  { title: 'the worksheet', path: './worksheet?count=6' },
  { title: 'a worksheet that cannot be read', path: './worksheet?seed=many&count=999&input=20' },
  {
    title: 'a figure to save',
    path: './?at=Mixed_6b',
    async reach(page) {
      await openMenu(3)(page);
      await page.locator('[popover]:popover-open .more button').first().click();
      await expect(page.locator('dialog[open] img')).toBeVisible();
    }
  },
  { title: 'a module on paper', path: './print/Mixed_6b' },
  { title: 'the network on paper', path: './print/network' },
  { title: 'a lecture on paper', path: 'print/lecture/shapes-by-heart' },
  { title: 'an unknown page', path: 'end-point/Mixed_9z' }
];

const withoutScript = /^(embed|print\/lecture\/|end-point\/Mixed_9z)/;

test.use({
  // Of the page that is asked for and not there.
  toleratedNoise: [/status of 404/]
});

async function openView(page: Page, { path, reach }: View): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (withoutScript.test(path)) await page.goto(path);
  else await open(page, path);
  await page.waitForLoadState('networkidle');
  await reach?.(page);
}

/** What a reader of this language would miss, at the size that the window has. */
async function listFlaws(page: Page): Promise<readonly string[]> {
  const english = await listEnglishLeft(page);
  const overflows = (await listDrawingOverflows(page)).out;
  return [
    ...english.map((text) => `English: ${text}`),
    ...[...(await listCutOff(page)), ...overflows].map((text) => `cut off: ${text}`)
  ];
}

for (const view of views) {
  test(`${view.title}: no English, and nothing cut off`, async ({ page }) => {
    await openView(page, view);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 }
    ]) {
      await page.setViewportSize(size);
      const isDue = { message: `${size.width} pixels wide`, timeout: 5000 };
      await expect.soft.poll(() => listFlaws(page), isDue).toEqual([]);
    }
  });
}
