import { createFacts, giveWords } from '../../src/lib/lectures';
import { buildNetwork } from '../../src/lib/network';
import { tenMinutes } from '../../src/lib/text/en/lectures/ten-minutes';
import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { expect, open, test } from './quiet-page';

const lecture = giveWords('ten-minutes', tenMinutes(createFacts(buildNetwork())), 'en');
const count = lecture.steps.length;

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('the ten minutes run on the cat, step by step, and one run serves all of them', async ({
  page
}) => {
  await open(page, './?lecture=ten-minutes&step=1&backend=wasm');
  const bar = page.getByRole('region', { name: `Lecture: ${lecture.title}` });
  for (const [index, { caption, place }] of lecture.steps.entries()) {
    if (index > 0) await page.keyboard.press('PageDown');
    await expect(bar.getByText(text.step(index + 1, count), { exact: true })).toBeVisible();
    await expect(bar.getByText(caption, { exact: true })).toBeInViewport();
    if (new URLSearchParams(place).has('photo')) {
      await expect(page.getByText(/^WebAssembly · /).first()).toBeVisible({ timeout: 90_000 });
    }
  }
  const stated = await page
    .getByText(/^WebAssembly · /)
    .first()
    .textContent();
  await page.keyboard.press('PageUp');
  await expect(page.locator('aside canvas').first()).toBeVisible();
  await expect(page.getByText(stated ?? '', { exact: true }).first()).toBeVisible();
});
