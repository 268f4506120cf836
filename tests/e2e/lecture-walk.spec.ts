import { fetchLecture, walkThrough } from './lecture-walk';
import { expect, open, test } from './quiet-page';

test.describe.configure({ mode: 'parallel' });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const language of ['en', 'zh'] as const) {
  test(`in a hall every step of “Shapes, by heart” is in sight and legible: ${language}`, async ({
    page
  }) => {
    test.setTimeout(120_000);
    await walkThrough(page, {
      name: 'shapes-by-heart',
      language,
      isAxeAsked: language === 'en'
    });
  });
}

test('a clicker goes back, to either end, and through a dark screen', async ({ page }) => {
  const { steps } = await fetchLecture({ name: 'shapes-by-heart', language: 'en' });
  const caption = page.locator('p[aria-live="polite"]');
  const blank = page.locator('button.blank');
  await open(page, './?lecture=shapes-by-heart&step=4&projector=on');
  await expect(caption).toHaveText(steps[3].caption);
  for (const [key, step] of [
    ['PageUp', 3],
    ['PageUp', 2],
    ['End', steps.length],
    ['PageUp', steps.length - 1],
    ['Home', 1],
    ['PageDown', 2]
  ] as const) {
    await page.keyboard.press('b');
    await expect(blank).toBeVisible();
    await page.keyboard.press('b');
    await page.keyboard.press(key);
    await expect(caption).toHaveText(steps[step - 1].caption);
    await expect(blank).toBeHidden();
  }
});
