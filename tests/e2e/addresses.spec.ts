import type { Locator } from '@playwright/test';
import { expect, open, test } from './quiet-page';

const ready = '[data-ready]';

test('Back leaves the focus on the strip of end points', async ({ page }) => {
  await open(page);
  const strip = page.getByRole('navigation', { name: 'End points' });
  await strip.getByRole('button', { name: /^Mixed_6b/ }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=Mixed_6c/);
  await page.goBack();
  await expect(page).toHaveURL(/at=Mixed_6b/);
  await expect(strip.locator(':focus')).toHaveCount(1);
});

test('an op of the stem rings the folded stem', async ({ page }) => {
  await open(page, './?view=folded&at=Conv2d_2b_3x3');
  const stem = page.locator('[data-id="stem"]');
  await expect(stem).toHaveAttribute('aria-pressed', 'true');
  await expect(stem.locator('.ring')).toBeVisible();
});

test('an end point’s own page keeps it selected once scripts run', async ({ page }) => {
  await page.goto('./end-point/Mixed_6b');
  await page.locator(ready).waitFor();
  await expect(page).toHaveTitle(/^Mixed_6b of Inception V3/);
  await expect(page.getByRole('heading', { name: 'Mixed_6b', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page).toHaveTitle(/^Mixed_6b of Inception V3/);
});

test('a link followed right after a slider moved is not pulled back', async ({ page }) => {
  await page.goto('./?configure=on&panel=practice');
  await page.locator(ready).waitFor();
  const link = page.getByRole('link', { name: /worksheet/i });
  await link.waitFor();
  await page
    .getByRole('slider', { name: /height/i })
    .first()
    .focus();
  await page.keyboard.press('ArrowLeft');
  await link.click();
  await expect(page).toHaveURL(/\/worksheet/);
  await expect(
    page.getByRole('heading', { name: 'Inception V3: work out the numbers' })
  ).toBeVisible();
  await expect(page).toHaveURL(/\/worksheet/);
});

test('a note about a bad link is gone at a later good address', async ({ page }) => {
  await page.goto('./?at=Mixed_9z');
  const note = page.getByText('“Mixed_9z”');
  await expect(note).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Mixed_6b/ })
    .click();
  await expect(note).toBeHidden();
});

for (const width of [1024, 1280, 1920]) {
  test(`each end point stepped to stands wholly in view, ${width} wide`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 720 });
    await page.goto('./');
    await page.locator(ready).waitFor();
    const stops = page.getByRole('navigation').getByRole('button');
    await stops.first().click();
    const stage = page.locator('[data-variant]');
    for (let step = 1; step < (await stops.count()); step++) {
      await page.keyboard.press('ArrowRight');
      await expect(stops.nth(step)).toBeFocused();
      const selected = page.locator('[data-variant] [aria-pressed="true"]').first();
      await expect(async () => {
        const box = await selected.boundingBox();
        const frame = await stage.boundingBox();
        expect(box && frame && box.x >= frame.x - 1 && box.y >= frame.y - 1).toBe(true);
        expect(box && frame && box.x + box.width <= frame.x + frame.width + 1).toBe(true);
        expect(box && frame && box.y + box.height <= frame.y + frame.height + 1).toBe(true);
      }).toPass();
    }
  });
}

test('the part of the drawing that a reader has moved to is in the address and comes back', async ({
  page
}) => {
  await page.goto('./');
  await page.locator(ready).waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/in-view=/);
  const transform = page.locator('[data-variant] svg > g[transform]').first();
  // One step is times 1.6; the way there passes smaller scales.
  await expect(transform).toHaveAttribute('transform', /scale\((1\.6|1\.599)/);
  const before = await numbersOf(transform);
  await page.reload();
  await page.locator(ready).waitFor();
  // The address holds three digits of the place, and the place is that of the middle.
  await expect(async () => {
    const after = await numbersOf(transform);
    after.forEach((value, index) => expect(Math.abs(value - before[index])).toBeLessThan(5));
  }).toPass();
});

/** The numbers in the `transform` of an element: x and y in pixels, then the scale. */
async function numbersOf(element: Locator): Promise<number[]> {
  const transform = (await element.getAttribute('transform')) ?? '';
  const numbers = transform.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  expect(numbers, transform).toHaveLength(3);
  return numbers;
}

for (const width of [720, 768, 800, 853]) {
  test(`the zoom buttons leave Run free, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('./');
    await page.locator(ready).waitFor();
    const run = await page.getByRole('button', { name: 'Run', exact: true }).boundingBox();
    const zoom = await page.getByRole('group', { name: 'Zoom' }).boundingBox();
    const overlaps =
      run !== null &&
      zoom !== null &&
      run.x < zoom.x + zoom.width &&
      zoom.x < run.x + run.width &&
      run.y < zoom.y + zoom.height &&
      zoom.y < run.y + run.height;
    expect(run !== null && zoom !== null).toBe(true);
    expect(overlaps).toBe(false);
  });
}
