import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { expect, open, test, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

// A screen reader is told of the buttons; what they put on the slide has no role.
const strokes = (page: Page) => page.locator('.layer path.line');
const spot = (page: Page) => page.locator('svg.spot');
const bar = (page: Page) => page.getByRole('region', { name: /^Lecture: / });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const node = (page: Page) => page.getByRole('button', { name: /^Conv2d_4a_3x3,/ });

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function middleOf(page: Page): Promise<Spot> {
  const { x, y, width, height } = (await node(page).boundingBox()) ?? never();
  return { x: x + width / 2, y: y + height / 2 };
}

function never(): never {
  throw new Error('It has no box: it is not shown.');
}

async function draw(page: Page, { x, y }: Spot, length = 60) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + length / 2, y + 10, { steps: 4 });
  await page.mouse.move(x + length, y - 10, { steps: 4 });
  await page.mouse.up();
}

async function openStep(page: Page) {
  await open(page, './?lecture=shapes-by-heart&step=3');
  await expect(page).toHaveURL(/at=Conv2d_1a_3x3/);
  await expect(bar(page).getByText(/^Step 3 of/)).toBeVisible();
}

test('the pen draws where it is led, and nothing under it is clicked; strokes are taken back and wiped by key and by button', async ({
  page
}) => {
  await openStep(page);
  const there = page.url();
  const at = await middleOf(page);
  await page.keyboard.press('d');
  await expect(button(page, text.pointer.pen)).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.click(at.x, at.y);
  await expect(strokes(page)).toHaveCount(1);
  await draw(page, { x: at.x, y: at.y + 80 });
  await draw(page, { x: at.x, y: at.y + 160 });
  await expect(strokes(page)).toHaveCount(3);
  const drawn = (await strokes(page).nth(1).boundingBox()) ?? never();
  expect(Math.abs(drawn.x - at.x)).toBeLessThan(10);
  expect(Math.abs(drawn.y + drawn.height / 2 - (at.y + 80))).toBeLessThan(10);
  expect(page.url()).toBe(there);

  await page.keyboard.press('u');
  await expect(strokes(page)).toHaveCount(2);
  await button(page, text.pointer.undo).click();
  await expect(strokes(page)).toHaveCount(1);
  await draw(page, at);
  await page.keyboard.press('e');
  await expect(strokes(page)).toHaveCount(0);
  await draw(page, at);
  await button(page, text.pointer.wipe).click();
  await expect(strokes(page)).toHaveCount(0);
  // The button that was pressed has nothing to do any more, and must not swallow the clicker's keys.
  await page.keyboard.press('PageDown');
  await expect(bar(page).getByText(/^Step 4 of/)).toBeVisible();
});

test('a clicker works with the pen in hand, and another step wipes, in the middle of a stroke too', async ({
  page
}) => {
  await openStep(page);
  const at = await middleOf(page);
  await button(page, text.pointer.pen).click();
  await draw(page, at);
  // The slide has the focus by now, not the button of the pen.
  await page.keyboard.press(' ');
  await expect(bar(page).getByText(/^Step 4 of/)).toBeVisible();
  await expect(strokes(page)).toHaveCount(0);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y, { steps: 3 });
  await expect(strokes(page)).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(bar(page).getByText(/^Step 3 of/)).toBeVisible();
  await page.mouse.move(at.x + 80, at.y, { steps: 3 });
  await page.mouse.up();
  await expect(strokes(page)).toHaveCount(0);
  await draw(page, at);
  await expect(strokes(page)).toHaveCount(1);
});

test('Escape puts the pen away and leaves what it drew; the next one leaves the lecture, and nothing is left', async ({
  page
}) => {
  await openStep(page);
  await page.keyboard.press('d');
  await draw(page, await middleOf(page));
  await page.keyboard.press('Escape');
  await expect(button(page, text.pointer.pen)).toHaveAttribute('aria-pressed', 'false');
  await expect(strokes(page)).toHaveCount(1);
  await node(page).click();
  await expect(page).toHaveURL(/at=Conv2d_4a_3x3/);
  // Back to the step, and then out of the lecture.
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/at=Conv2d_4a_3x3/);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(strokes(page)).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(page.locator('.layer')).toHaveCount(0);
});

test('strokes keep their place on the slide when the window changes, and are thick enough for it', async ({
  page
}) => {
  await open(page, './?lecture=ten-minutes&step=1&projector=on');
  await expect(bar(page)).toBeVisible();
  const at = await middleOf(page);
  await page.keyboard.press('d');
  await draw(page, at, 30);
  const width = () =>
    strokes(page).evaluate((path) => parseFloat(getComputedStyle(path).strokeWidth));
  const before = await width();
  expect(before).toBeGreaterThan(5);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect.poll(width).toBeCloseTo(before * 1.5, 0);
  const distance = async () => {
    const stroke = (await strokes(page).boundingBox()) ?? never();
    const { x, y } = await middleOf(page);
    return Math.hypot(stroke.x - x, stroke.y + stroke.height / 2 - y);
  };
  await expect.poll(distance).toBeLessThan(20);
});

test('the spot follows the mouse over all of the page, clicks go through it, and a blank screen covers it', async ({
  page
}) => {
  await openStep(page);
  await page.keyboard.press('b');
  const blank = await page.screenshot();
  await page.keyboard.press('b');
  await page.keyboard.press('s');
  const at = await middleOf(page);
  for (const { x, y } of [at, { x: 400, y: 20 }, { x: 300, y: 700 }]) {
    await page.mouse.move(x, y);
    const box = (await spot(page).boundingBox()) ?? never();
    expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThan(1);
    expect(Math.abs(box.y + box.height / 2 - y)).toBeLessThan(1);
    expect(box.width).toBeGreaterThan(79);
  }
  await page.keyboard.press('b');
  expect((await page.screenshot()).equals(blank)).toBe(true);
  await page.keyboard.press('b');
  await node(page).click();
  await expect(page).toHaveURL(/at=Conv2d_4a_3x3/);
  await page.locator('html').dispatchEvent('pointerleave');
  await expect(spot(page)).toHaveCount(0);
  await page.mouse.move(at.x, at.y);
  await expect(spot(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(spot(page)).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('the spot hides, and the pen draws', async ({ page }) => {
    await openStep(page);
    await page.keyboard.press('s');
    await page.mouse.move(300, 300);
    await expect(spot(page)).toBeVisible();
    await page.touchscreen.tap(400, 20);
    await expect(spot(page)).toHaveCount(0);
    await page.keyboard.press('d');
    await page.touchscreen.tap(300, 300);
    await expect(strokes(page)).toHaveCount(1);
  });
});

test('for a projector without a lecture the same tools stand in the header', async ({ page }) => {
  await open(page, './?projector=on&at=Mixed_6b');
  await button(page, text.pointer.pen).click();
  await draw(page, { x: 300, y: 400 });
  await expect(strokes(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/at=Mixed_6b/);
  await expect(button(page, text.pointer.pen)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('e');
  await expect(strokes(page)).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(button(page, text.pointer.spot)).toHaveAttribute('aria-pressed', 'true');
});
