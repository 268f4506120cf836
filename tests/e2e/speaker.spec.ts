import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './held-page';

const lecture = '?lecture=ten-minutes&step=2';

async function openDesk(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Speaker’s window' }).click();
  const desk = await opened;
  await expect(desk.getByText('Step 2 of 12')).toBeVisible();
  return desk;
}

const statusOf = (desk: Page) => desk.getByRole('main').getByRole('status');
const stepOf = (page: Page, step: number) => page.getByText(`Step ${step} of 12`);

test('the speaker’s window and the page step together, in both directions', async ({ page }) => {
  await page.goto(lecture);
  await expect(stepOf(page, 2)).toBeVisible();
  const desk = await openDesk(page);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Inception V3 in 10 minutes');
  await expect(statusOf(desk)).toHaveText('The audience sees the step.');

  await desk.keyboard.press('PageDown');
  await expect(stepOf(page, 3)).toBeVisible();
  await expect(stepOf(desk, 3)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(stepOf(desk, 2)).toBeVisible();

  await desk.getByRole('button', { name: 'Blank the screen' }).click();
  await expect(statusOf(desk)).toHaveText(/the screen is blank/);
  await expect(page.getByRole('button', { name: /The screen is blank/ })).toBeVisible();
  // Stepping on shows the page again.
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(stepOf(page, 3)).toBeVisible();
  await expect(page.getByRole('button', { name: /The screen is blank/ })).toHaveCount(0);
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);
});

test('either page can be loaded anew, and the window closed and opened again', async ({ page }) => {
  await page.goto(lecture);
  await expect(stepOf(page, 2)).toBeVisible();
  let desk = await openDesk(page);
  await desk.reload();
  await expect(stepOf(desk, 2)).toBeVisible();
  await page.reload();
  await expect(stepOf(page, 2)).toBeVisible();
  // The page that left said so; what is pressed now waits for nobody until it is heard again.
  await expect(statusOf(desk)).toHaveText('The audience sees the step.');
  await desk.keyboard.press(' ');
  await expect(stepOf(page, 3)).toBeVisible();
  await desk.close();
  await page.keyboard.press('PageUp');
  await expect(stepOf(page, 2)).toBeVisible();
  desk = await openDesk(page);
  await page.keyboard.press('Escape');
  await expect(statusOf(desk)).toContainText('has left the lecture');
  const next = desk.getByRole('button', { name: 'Next' });
  await expect(next).toBeDisabled();
  await expect(desk.getByRole('button', { name: 'Blank the screen' })).toBeDisabled();
  await page.getByRole('button', { name: 'Resume at step 2' }).click();
  await next.click();
  await expect(stepOf(page, 3)).toBeVisible();
});

test('lectures in two tabs have windows of their own', async ({ page, context }) => {
  await page.goto(lecture);
  await expect(stepOf(page, 2)).toBeVisible();
  const desk = await openDesk(page);
  const other = await context.newPage();
  await other.goto(lecture);
  await expect(stepOf(other, 2)).toBeVisible();
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(stepOf(page, 3)).toBeVisible();
  await expect(stepOf(other, 2)).toBeVisible();
});

test('the watch starts with the second step, and can be stopped and set back', async ({ page }) => {
  await page.goto('?lecture=ten-minutes&step=1');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Speaker’s window' }).click();
  const desk = await opened;
  await expect(stepOf(desk, 1)).toBeVisible();
  await expect(desk.getByRole('timer')).toHaveText('0:00');
  await desk.keyboard.press('PageDown');
  await expect(desk.getByRole('timer')).toHaveText(/^0:(?!00)/);
  await expect(desk.getByText('on time', { exact: true })).toBeVisible();
  await desk.keyboard.press('End');
  await expect(desk.getByText(/^−\d+:\d\d ahead$/)).toBeVisible();
  await desk.getByRole('button', { name: 'Stop the watch' }).click();
  await expect(desk.getByRole('button', { name: 'Start the watch' })).toBeVisible();
  await desk.getByRole('button', { name: 'Reset' }).click();
  await expect(desk.getByRole('timer')).toHaveText('0:00');
});

test('a window that is opened late times the lecture; a duplicated tab has a window of its own', async ({
  page,
  context
}) => {
  await page.goto('?lecture=ten-minutes&step=1');
  await expect(stepOf(page, 1)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(stepOf(page, 2)).toBeVisible();
  const desk = await openDesk(page);
  await expect(desk.getByRole('button', { name: 'Stop the watch' })).toBeVisible();
  await desk.keyboard.press('q');
  await expect(statusOf(desk)).toContainText('the QR code');

  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  const duplicate = await context.newPage();
  await duplicate.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value);
  }, kept);
  await duplicate.goto(lecture);
  const other = await openDesk(duplicate);
  await other.keyboard.press('PageDown');
  await expect(stepOf(duplicate, 3)).toBeVisible();
  await expect(stepOf(desk, 2)).toBeVisible();
});

test('notes are read as large as one likes, on the next visit too', async ({ page }) => {
  await page.goto(lecture);
  await expect(stepOf(page, 2)).toBeVisible();
  const desk = await openDesk(page);
  const height = () =>
    desk
      .getByRole('region', { name: 'Notes' })
      .evaluate((notes) => parseFloat(getComputedStyle(notes.lastElementChild!).fontSize));
  const usual = await height();
  const larger = desk.getByRole('button', { name: 'Larger notes' });
  for (let press = 0; press < 10 && (await larger.isEnabled()); press++) await larger.click();
  expect(await height()).toBeGreaterThan(usual * 2);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await desk.reload();
  await expect(larger).toBeDisabled();
  await desk.getByRole('button', { name: 'Smaller notes' }).click();
  await expect(larger).toBeEnabled();
});

test('a window without its lecture says so', async ({ page }) => {
  await page.goto('speaker');
  await expect(page.getByRole('main').getByRole('status')).toContainText('belongs to no lecture');
  await page.goto('speaker?session=abcdef12');
  await expect(page.getByRole('main').getByRole('status')).toContainText('Waiting for the page');
});
