import AxeBuilder from '@axe-core/playwright';
import { bendReferences } from './bent-references';
import { openEngineMenu, patient, runState } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

/** One op on 75×75 pixels, with weights that are drawn: a run of a moment. */
const shortRun =
  'photo=noise&weights=untrained&backend=wasm&input=75&final-end-point=Conv2d_1a_3x3';

const passed = /18 of 18 end points within 1e−4, WebAssembly, \d threads?\./;

async function openCheck(page: Page, path = './?backend=wasm') {
  await open(page, path);
  const menu = await openEngineMenu(page);
  const check = menu.getByRole('region', { name: 'Self-check' });
  return { menu, check, result: check.getByRole('status') };
}

test('a device that computes right passes, by keyboard, and the reader’s run stays', async ({
  page
}) => {
  const { check, result } = await openCheck(page, `./?${shortRun}`);
  await expect(runState(page, /^WebAssembly · .+ s$/)).toBeAttached(patient);
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  const before = await page.getByRole('banner').getByRole('status').first().textContent();
  await check.getByRole('button', { name: 'Self-check' }).focus();
  await page.keyboard.press('Enter');
  await expect(check.getByRole('progressbar', { name: 'Check' })).toBeVisible();
  await expect(result).toContainText(passed, patient);
  await expect(check.getByRole('button', { name: 'Check again' })).toBeFocused();
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(before ?? '');
  await check.getByText('Every end point', { exact: true }).click();
  await expect(check.getByRole('row')).toHaveCount(19);
  await expect(check.getByRole('row', { name: /^Mixed_7c/ })).toContainText(/e−\d/);
  const report = await new AxeBuilder({ page }).include('[role="dialog"]:popover-open').analyze();
  expect(report.violations).toEqual([]);
});

test('a device that computes otherwise is told where and by how much, and offered another backend', async ({
  page
}) => {
  await bendReferences(page);
  const { check, result } = await openCheck(page);
  await check.getByRole('button', { name: 'Self-check' }).click();
  await expect(result).toContainText(
    /17 of 18 end points within 1e−4, WebAssembly, \d threads?\. Mixed_7a is off by [\d.e−]+\./,
    patient
  );
  await check.getByRole('button', { name: 'Compute with Plain JavaScript' }).click();
  await expect(page).toHaveURL(/backend=cpu/);
  await expect(check).toBeFocused();
});

test('a check that is cancelled says so, and the next one goes through', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/weights/Mixed_7c-1.bin', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const { check, result } = await openCheck(page);
  await check.getByRole('button', { name: 'Self-check' }).click();
  await expect(check.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /weights/);
  await check.getByRole('button', { name: 'Cancel the check' }).click();
  await expect(result).toHaveText('The check was cancelled.');
  letGo();
  await check.getByRole('button', { name: 'Check again' }).click();
  await expect(result).toContainText(passed, patient);
});

test.describe('without weights', () => {
  // Chromium itself prints this for every answer of 400 and more.
  test.use({ toleratedNoise: [/^error: Failed to load resource: the server responded with/] });

  test('nothing is checked, and a sentence says why', async ({ page }) => {
    await page.route('**/weights/Mixed_5b-1.bin', (route) => route.fulfill({ status: 404 }));
    const { check, result } = await openCheck(page);
    await check.getByRole('button', { name: 'Self-check' }).click();
    await expect(result).toHaveText(
      /Nothing was checked\. Mixed_5b-1\.bin is not on the server \(404\)/,
      patient
    );
    await expect(check.getByRole('button', { name: 'Check again' })).toBeFocused();
  });
});
