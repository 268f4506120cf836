import AxeBuilder from '@axe-core/playwright';
import { drawing, maps as featureMaps, network, patient } from './live-run';
import { expect, open, test, type Page } from './quiet-page';
import { favourite, serveTrainedHead } from './trained-head';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const panel = (page: Page) => page.getByRole('region', { name: 'Compare' });
const curve = (page: Page) => panel(page).getByRole('region', { name: 'How far B is from A' });
const summary = (page: Page, sentence: RegExp) =>
  curve(page).getByRole('status').filter({ hasText: sentence });

test('a link to two photos shows where they part: curve, drawing, maps and ranked channels', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat&against=coffee&panel=compare&at=Mixed_5d');
  await expect(
    summary(page, /^The first end point that differs is Conv2d_1a_3x3, by /)
  ).toBeVisible(patient);
  await expect(curve(page).getByRole('button')).toHaveCount(network.endPoints.length);
  await expect(
    drawing(page).getByRole('button', { name: /^Conv2d_2b_3x3.*B differs by [\d.]+ of A$/ })
  ).toBeAttached();

  const maps = panel(page).getByRole('region', { name: 'A and B at Mixed_5d/concat' });
  await expect(maps.getByRole('img', { name: /^A minus B of channel / })).toBeVisible(patient);
  const ranked = maps.getByRole('listitem').getByRole('button');
  await expect(ranked).toHaveCount(10);
  await ranked.nth(1).click();
  await expect(page).toHaveURL(/channel=\d+/);
  await expect(ranked.nth(1)).toHaveAttribute('aria-current', 'true');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.dock').analyze();
    expect(violations).toEqual([]);
  }
  const { scrollWidth, clientWidth } = await page
    .locator('.dock')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(scrollWidth).toBe(clientWidth);
});

test('by keyboard a branch is switched off, undone by Back, and switched off again', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat&at=Mixed_5d');
  await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const branch = panel(page).getByRole('button', { name: 'Set Mixed_5d/Branch_1 to 0' });
  await branch.press('Enter');
  await expect(page).toHaveURL(/off=Mixed_5d\/Branch_1/);
  await expect(summary(page, /^The first end point that differs is Mixed_5d, by /)).toBeVisible(
    patient
  );
  await expect(
    drawing(page).getByRole('button', { name: /^Mixed_5c module.*the same in A and B$/ })
  ).toBeAttached();

  // Along the curve by the arrows, which select.
  await curve(page)
    .getByRole('button', { name: /^Mixed_5d: / })
    .press('ArrowLeft');
  await expect(page).toHaveURL(/at=Mixed_5c/);
  await expect(
    panel(page).getByText('Nothing before it was changed: A and B are equal here.')
  ).toBeVisible();

  await page.goBack();
  await page.goBack();
  await expect(branch).toHaveAttribute('aria-pressed', 'false');
  await expect(curve(page)).toBeHidden();
  await page.goForward();
  await expect(branch).toHaveAttribute('aria-pressed', 'true');
  await expect(summary(page, /Mixed_5d/)).toBeVisible(patient);
  await panel(page).getByRole('button', { name: 'Stop comparing' }).press('Enter');
  await expect(page).not.toHaveURL(/off=/);
  await expect(curve(page)).toBeHidden();
});

test('weights read otherwise differ at the border of the first pool, and change what is on top', async ({
  page
}) => {
  await serveTrainedHead(page);
  const pool = 'Mixed_5b/Branch_3/AvgPool_0a_3x3';
  await open(page, `./?backend=wasm&photo=cat&panel=compare&at=${pool}`);
  const misread = panel(page).getByRole('group', { name: 'Read otherwise in B' });
  const border = misread.getByRole('button', { name: 'Border of average pools' });
  await border.press('Enter');
  await expect(page).toHaveURL(/misread=pool-border/);
  await expect(summary(page, /^The first end point that differs is Mixed_5b, by /)).toBeVisible(
    patient
  );
  await expect(
    panel(page).getByText('B: The same photo, border of average pools read otherwise')
  ).toBeVisible();
  await expect(
    panel(page)
      .getByRole('img', { name: /^A minus B of channel / })
      .first()
  ).toBeVisible(patient);
  const answers = panel(page).getByRole('region', { name: 'Top 5 of A and of B' });
  await expect(answers.getByRole('row', { name: /^tabby 1 / })).toBeVisible(patient);
  const one = await answers.getByRole('table').textContent();

  await misread.getByRole('button', { name: 'Scaling of pixels' }).press('Enter');
  await expect(page).toHaveURL(/misread=pool-border,scaling/);
  await expect(summary(page, /^The first end point that differs is Conv2d_1a_3x3, /)).toBeVisible(
    patient
  );
  await expect(answers.getByRole('table')).not.toHaveText(one ?? '', patient);
  const { violations } = await new AxeBuilder({ page }).include('.dock').analyze();
  expect(violations).toEqual([]);
  await border.press('Enter');
  await expect(page).toHaveURL(/misread=scaling/);
});

test('a class of a trained head has its name beside its number', async ({ page }) => {
  await serveTrainedHead(page);
  const place = `at=Predictions&channel=${favourite}`;
  await open(page, `./?backend=wasm&photo=cat&against=coffee&panel=compare&${place}`);
  const maps = panel(page).getByRole('region', { name: /^A and B at Predictions/ });
  const heading = maps.getByRole('heading', { name: `tabby Class ${favourite}` });
  await expect(heading).toBeVisible(patient);
  await expect(heading.getByText('tabby')).toHaveAttribute('lang', 'en');
  const alt = `A minus B of class ${favourite} (tabby)`;
  await expect(maps.getByRole('img', { name: alt })).toBeVisible();
  const ranked = maps.getByRole('button', { name: `Class ${favourite} (tabby), differs by` });
  await expect(ranked).toContainText('tabby');
  await expect(
    panel(page).getByRole('button', { name: `Set Predictions, channel ${favourite} (tabby) to 0` })
  ).toBeVisible();
  await expect(featureMaps(page)).toContainText(`tabby Class ${favourite} of 1,000 classes`);
});

test('a photo shifted by 16 pixels moves the maps of the 17×17 grid by a cell, and says so', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat&panel=compare&at=Mixed_6b');
  await panel(page).getByLabel('Picture B').selectOption('The photo shifted');
  await expect(page).toHaveURL(/against=shift-16(&|$)/);
  await expect(
    panel(page).getByText(
      /would move 1 cell to the right\. Measured .* it has moved 1 cell to the right/
    )
  ).toBeVisible(patient);
  await panel(page).getByLabel('Pixels to the right').fill('0');
  await panel(page).getByLabel('Pixels to the right').press('Tab');
  await expect(summary(page, /^B is A: no end point differs\.$/)).toBeVisible(patient);
});

test('a patch over the photo finds what a channel needs, and can be cancelled', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat&at=Conv2d_2a_3x3&channel=14&probe=occlusion');
  const probe = page.getByRole('region', { name: 'What channel 14 needs of the photo' });
  await probe.getByRole('button', { name: 'Measure' }).click(patient);
  await probe.getByRole('button', { name: 'Cancel' }).click();
  await expect(probe.getByRole('progressbar')).toBeHidden();
  await probe.getByRole('button', { name: /^Measure/ }).press('Enter');
  await expect(probe.getByRole('status')).toHaveText(
    /It falls most when the patch is around x/,
    patient
  );
  await expect(probe.getByRole('img')).toBeVisible();
  await probe.getByText('The largest changes').click();
  await expect(probe.getByRole('row')).toHaveCount(9);
  const { violations } = await new AxeBuilder({ page }).include('.occlusion').analyze();
  expect(violations).toEqual([]);
});
