import { expect, open, test, type Page } from './quiet-page';
import { enlargeText } from './enlarge-text';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const stage = (page: Page) => page.locator('[data-variant]');
const network = (page: Page) => page.getByRole('group', { name: /^Network/ });

/** Of the stage's height, the share that the drawing takes. */
async function drawnShare(page: Page): Promise<number> {
  const drawn = await network(page).evaluate((svg) => {
    const boxes = [...svg.querySelectorAll('[data-id]')].map((node) =>
      node.getBoundingClientRect()
    );
    const top = Math.min(...boxes.map((box) => box.top));
    return Math.max(...boxes.map((box) => box.bottom)) - top;
  });
  const { height } = (await stage(page).boundingBox()) ?? { height: Infinity };
  return drawn / height;
}

/** The page's parts from top to bottom that begin before the one above them ends. */
function listOverlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = ['header', 'main', 'footer'].map((name) => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      return { name, top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
    });
    return parts
      .slice(1)
      .filter(({ top }, index) => top < parts[index].bottom - 0.5)
      .map(({ name }) => name);
  });
}

test('on a tablet upright two modules stand abreast, and the drawing fills the stage', async ({
  page
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page);
  await expect(stage(page)).toHaveAttribute('data-variant', 'upright');
  await expect.poll(() => drawnShare(page)).toBeGreaterThan(0.9);
});

for (const { title, width, height } of [
  { title: '1280×720 at 200 % zoom', width: 640, height: 360 },
  { title: '1280×720 at 150 % zoom', width: 853, height: 480 },
  { title: 'a phone on its side', width: 844, height: 390 }
]) {
  for (const path of ['./?at=Mixed_6b', './?panel=table', './?panel=practice', './?configure=on']) {
    test(`on ${title} the drawing keeps its height beside ${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, path);
      const { height: drawn } = (await stage(page).boundingBox()) ?? { height: 0 };
      expect(drawn).toBeGreaterThanOrEqual(240);
      expect(await listOverlaps(page)).toEqual([]);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWide, 'nothing is reached only by scrolling sideways').toBe(false);
      const practice = page.getByRole('button', { name: 'Practice', exact: true });
      // The bar of panels is in sight wherever the page is scrolled to.
      await page.getByRole('button', { name: 'Panels' }).click();
      await expect(practice).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(practice).toBeHidden();
    });
  }
}

test('on a small phone with settings and a panel open the page scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, './?panel=costs&configure=on');
  const { height } = (await stage(page).boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(150);
  expect(await listOverlaps(page)).toEqual([]);
  const spilled = await page
    .getByRole('banner')
    .evaluate((header) => header.scrollHeight - header.clientHeight);
  expect(spilled, 'the header holds its controls').toBeLessThanOrEqual(1);
});

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 800, height: 900 },
  { width: 390, height: 844 }
]) {
  test(`with text twice as large every control of a page ${width} wide stays apart from the others`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, './?at=Mixed_6b');
    await enlargeText(page);
    const collisions = await page.evaluate(() => {
      const controls = [
        ...document.querySelectorAll('header :is(a, button, input), .dock-buttons button')
      ]
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect()
        }))
        .filter(({ box }) => box.width > 0);
      const overlaps = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 &&
        b.left < a.right - 1 &&
        a.top < b.bottom - 1 &&
        b.top < a.bottom - 1;
      return controls.flatMap(({ name, box }, index) => [
        ...(box.right > innerWidth ? [`${name} is cut off`] : []),
        ...controls
          .slice(index + 1)
          .filter((other) => overlaps(box, other.box))
          .map((other) => `${name} and ${other.name}`)
      ]);
    });
    expect(collisions).toEqual([]);
  });
}

test('on a phone search, menus and panels stand behind two buttons, and their keys still lead to them', async ({
  page
}) => {
  await page.setViewportSize({ width: 320, height: 300 });
  await open(page);
  const find = page.getByRole('combobox', { name: 'Find an op or end point' });
  await expect(find).toBeHidden();
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
  await find.fill('6b');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Mixed_6b' })).toBeInViewport();
  await expect(find).toBeHidden();

  await page.getByRole('button', { name: 'Panels' }).click();
  await page.getByRole('button', { name: 'Costs', exact: true }).click();
  const costs = page.getByRole('region', { name: 'Costs' });
  await expect(costs.getByRole('table')).toBeInViewport();
  await costs.getByRole('button', { name: 'Close Costs' }).click();
  await expect(page.getByRole('button', { name: 'Panels' })).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('with text twice as large on a small phone the box to find an op has room', async ({
  page
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page);
  await enlargeText(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  const { width = 0 } = (await page.getByRole('combobox').boundingBox()) ?? {};
  expect(width).toBeGreaterThan(200);
});
