import AxeBuilder from '@axe-core/playwright';
import { english } from '../../src/lib/text/en';
import { chinese } from '../../src/lib/text/zh';
import { listEnglishRuns } from '../../src/lib/text/zh/english-runs';
import { listCutOff, listDrawingOverflows } from './cut-off';
import { listTexts } from './english-left';
import { expect, open, test, type Page } from './quiet-page';

test.describe.configure({ mode: 'parallel' });

const toChinese = (page: Page) => page.getByRole('link', { name: /中文/ });
const toEnglish = (page: Page) => page.getByRole('link', { name: /English/ });
const language = (page: Page) => page.locator('html').getAttribute('lang');
const header = (page: Page) => page.getByRole('banner');
const openMenu = (name: string) => async (page: Page) => {
  await header(page).getByRole('button', { name, exact: true }).click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
};

interface View {
  readonly title: string;
  readonly path: string;
  /** What the reader does to come to it. */
  readonly reach?: (page: Page) => Promise<void>;
}

/** One op on 75×75 pixels, with weights that are drawn: a run of a moment. */
const shortRun =
  'photo=cat&weights=untrained&backend=wasm&input=75&final-end-point=Conv2d_1a_3x3&at=Conv2d_1a_3x3';

const views: readonly View[] = [
  { title: 'the first page', path: './zh/' },
  { title: 'an op', path: './zh/?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&facts=size' },
  { title: 'costs', path: './zh/?panel=costs&input=151' },
  { title: 'the table of ops', path: './zh/?panel=table' },
  { title: 'code', path: './zh/?panel=code&at=Mixed_6b&code=pytorch' },
  {
    title: 'what-ifs',
    path: './zh/?panel=what-if&at=Mixed_5b&edit=to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5'
  },
  {
    title: 'a question that is answered wrongly',
    path: './zh/?panel=practice&practice=receptive-field-7',
    async reach(page) {
      await page.locator('.dock form input').first().fill('7');
      await page.keyboard.press('Enter');
      await expect(page.getByText('不对。')).toBeVisible();
    }
  },
  { title: 'comparing', path: './zh/?panel=compare&at=Mixed_5d' },
  { title: 'settings that cannot be built', path: './zh/?configure=on&input=20' },
  { title: 'the photo picker', path: './zh/', reach: openMenu('照片：无') },
  { title: 'the display menu', path: './zh/', reach: openMenu('显示') },
  { title: 'the engine menu', path: './zh/', reach: openMenu('引擎与权重') },
  {
    title: 'the sheet of keys',
    path: './zh/',
    reach: (page) => page.keyboard.press('?')
  },
  {
    title: 'one map of a run',
    path: `./zh/?${shortRun}&channel=3&pixel=2,2&probe=value`,
    reach: (page) => expect(page.locator('aside canvas, aside img').first()).toBeVisible()
  },
  { title: 'what a module is for', path: './zh/?at=Mixed_7c&facts=purpose' },
  { title: 'the legend', path: './zh/', reach: (page) => page.keyboard.press('l') },
  { title: 'a module on paper', path: './zh/print/Mixed_6b' },
  { title: 'the network on paper', path: './zh/print/network' },
  { title: 'the worksheet', path: './zh/worksheet?count=4' }
];

async function listFlaws(page: Page): Promise<readonly string[]> {
  const texts = await listTexts(page);
  const overflows = (await listDrawingOverflows(page)).out;
  return [
    ...texts.flatMap(listEnglishRuns).map((text) => `English: ${text}`),
    ...[...(await listCutOff(page)), ...overflows].map((text) => `cut off: ${text}`)
  ];
}

for (const { title, path, reach } of views) {
  test(`${title}: Chinese to the end, and nothing cut off`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, path);
    await reach?.(page);
    for (const [width, height] of [
      [1280, 720],
      [800, 720],
      [390, 844]
    ]) {
      await page.setViewportSize({ width, height });
      const isDue = { message: `${width} pixels wide`, timeout: 5000 };
      await expect.soft.poll(() => listFlaws(page), isDue).toEqual([]);
    }
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, words] of [
    ['zh/', '图像'],
    ['zh/end-point/Mixed_6b', '图像'],
    ['zh/embed/Mixed_6b', '属于 Inception V3，输出 17×17×768'],
    ['zh/worksheet', '把数字算出来'],
    ['zh/print/lecture/ten-minutes', '10 分钟看懂 Inception V3']
  ]) {
    test(`${path} is in Chinese, and says where it is in English`, async ({ page }) => {
      await page.goto(path);
      expect(await language(page)).toBe('zh-Hans');
      await expect(page.getByText(words).first()).toBeVisible();
      const english = path.replace(/^zh\//, '');
      const listLinks = (rel: string) =>
        page
          .locator(`link[rel="${rel}"]`)
          .evaluateAll((links) =>
            (links as HTMLLinkElement[]).map(({ hreflang, href }) => [
              hreflang,
              new URL(href).pathname
            ])
          );
      expect(await listLinks('alternate')).toEqual([
        ['en', `/${english}`],
        ['zh-Hans', `/${path}`],
        ['x-default', `/${english}`]
      ]);
      expect(await listLinks('canonical')).toEqual([['', `/${path}`]]);
    });
  }

  test('the link in the header leads to the same page in the other language, and back', async ({
    page
  }) => {
    await page.goto('end-point/Mixed_6b');
    expect(await language(page)).toBe('en');
    await toChinese(page).click();
    await expect(page).toHaveURL(/\/zh\/end-point\/Mixed_6b$/);
    await toEnglish(page).click();
    await expect(page).toHaveURL(/[^h]\/end-point\/Mixed_6b$/);
  });
});

test('a page fetches the words of its own language only', async ({ page }) => {
  const ofEnglish = english.page.header.search.none;
  const ofChinese = chinese.page.header.search.none;
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts.add(request.url());
  });
  // Read anew: the browser lets go of what a page had fetched once it is left.
  const read = async () => {
    const urls = [...scripts];
    scripts.clear();
    const texts = await Promise.all(urls.map(async (url) => (await page.request.get(url)).text()));
    return texts.join('');
  };
  await open(page, './zh/');
  const first = await read();
  expect(first).toContain(ofChinese);
  expect(first).not.toContain(ofEnglish);
  await open(page, './');
  const second = await read();
  expect(second).toContain(ofEnglish);
  expect(second).not.toContain(ofChinese);
});

test('the other language opens at the same address, with the photo of the reader', async ({
  page
}) => {
  const query = 'at=Conv2d_1a_3x3&panel=costs&theme=dark&weights=untrained&backend=wasm&input=75';
  await open(page, `./?${query}&final-end-point=Conv2d_1a_3x3`);
  await page.getByRole('button', { name: 'Photo: none' }).click();
  await page
    .locator('[popover]:popover-open input[type="file"]')
    .first()
    .setInputFiles('static/samples/cat.png');
  await expect(page).toHaveURL(/photo=own/);
  await page.keyboard.press('Escape');
  const english = new URL(page.url());

  await toChinese(page).click();
  await expect(page).toHaveTitle('Inception V3 的 Conv2d_1a_3x3 · InceptionScope');
  expect(await language(page)).toBe('zh-Hans');
  expect(new URL(page.url()).pathname).toBe('/zh/');
  expect(new URL(page.url()).search).toBe(english.search);
  await expect(page.getByRole('button', { name: '照片：cat.png' })).toBeVisible();
  await expect(page.getByRole('region', { name: '每个端点的开销' })).toBeVisible();

  await page.goBack();
  await expect(page).toHaveTitle('Conv2d_1a_3x3 of Inception V3 · InceptionScope');
  expect(await language(page)).toBe('en');
  await page.goForward();
  await expect(page).toHaveTitle(/^Inception V3 的/);
  await toEnglish(page).click();
  await expect(page).toHaveURL(english.href);
  await expect(page.getByRole('button', { name: 'Photo: cat.png' })).toBeVisible();
});

test('every link of a Chinese page stays in Chinese, but for the one to English', async ({
  page
}) => {
  for (const path of ['./zh/?panel=practice', './zh/worksheet', './zh/embed/Mixed_6b']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const links = await page.getByRole('link').evaluateAll((all) =>
      (all as HTMLAnchorElement[]).map(({ href, hreflang }) => ({
        path: new URL(href).pathname,
        hreflang
      }))
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      if (link.hreflang === 'en') expect(link.path).not.toMatch(/^\/zh/);
      else expect(link.path).toMatch(/^\/zh\//);
    }
  }
});

test('what was chosen is offered on the next visit, and a link is never overruled', async ({
  page
}) => {
  await open(page, './zh/');
  await expect(toEnglish(page)).toHaveText('Read in English');
  await toEnglish(page).click();
  await expect(toChinese(page)).toHaveText('中文');
  await toChinese(page).click();
  await expect(toEnglish(page)).toHaveText('English');

  await open(page, './?at=Mixed_6b');
  await expect(toChinese(page)).toHaveText('阅读中文版');
  expect(await language(page)).toBe('en');
  await expect(page).toHaveURL(/\/\?at=Mixed_6b$/);
});

test.describe('for a browser that speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('an English page stays English and says that there is a Chinese one', async ({ page }) => {
    await open(page);
    expect(await language(page)).toBe('en');
    await expect(toChinese(page)).toHaveText('阅读中文版');
  });
});

test('a link that cannot be read is told of in Chinese', async ({ page }) => {
  await open(page, './zh/?view=sideways&at=Mixed_9z');
  const notes = page.getByRole('status').filter({ hasText: '链接' });
  await expect(notes).toContainText('链接中 view 的值“sideways”无法使用');
  await expect(notes).toContainText('链接选中的“Mixed_9z”不在这个网络里。');
});

test.describe('at an address that leads nowhere', () => {
  test.use({ toleratedNoise: [/status of 404|Not found/] });

  test('it is said in Chinese below /zh/', async ({ page }) => {
    for (const path of ['/zh/nothing-here', '/zh/end-point/Mixed_9z']) {
      await page.goto(path);
      await expect(page).toHaveTitle('没有这个页面 · InceptionScope');
      await expect(page.getByRole('main')).toContainText(`${path} 处没有内容。`);
      expect(await language(page)).toBe('zh-Hans');
    }
    await page.getByRole('link', { name: '打开整个网络' }).click();
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});

test.describe('without a connection', () => {
  test.use({ toleratedNoise: [/ERR_INTERNET_DISCONNECTED/] });

  test('the page stays as it is where the other language cannot be fetched', async ({
    page,
    context
  }) => {
    await open(page, './?at=Mixed_6b');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await toChinese(page).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'That page could not be fetched' })
    ).toBeVisible();
    expect(await language(page)).toBe('en');
    await context.setOffline(false);
    await toChinese(page).click();
    await expect(page).toHaveURL(/\/zh\/\?at=Mixed_6b$/);
  });
});

test('the Chinese page can be used by everyone', async ({ page }) => {
  await open(page, './zh/?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&panel=what-if');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
});
