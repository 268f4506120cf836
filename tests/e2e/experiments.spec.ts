import AxeBuilder from '@axe-core/playwright';
import { buildNetwork, formatCount } from '../../src/lib/network';
import { buildEditedNetwork, compareNetworks, parseEdits } from '../../src/lib/what-ifs';
import { expect, open, test, type Page } from './quiet-page';

const fiveByFive = 'Mixed_5b/Branch_1/Conv2d_0b_5x5';
const split = `to-3x3@${fiveByFive}`;
const addressOf = (at: string, edit: string) =>
  `./?${new URLSearchParams({ at, panel: 'what-if', ...(edit ? { edit } : {}) })}`;
const panelOf = (page: Page) => page.getByRole('region', { name: 'What if', exact: true });
const edits = (page: Page) => new URL(page.url()).searchParams.get('edit');

test('replacing the 5×5 by two 3×3 gives the paper’s saving beside the real one, and undoes', async ({
  page
}) => {
  await open(page, addressOf(fiveByFive, ''));
  const panel = panelOf(page);
  const offer = panel.getByRole('region', { name: 'Experiments on offer' });
  await expect(offer).toContainText('28% less');
  await expect(offer).toContainText('94,080,000 multiply-adds become 79,027,200: −16%');
  await offer.getByRole('button', { name: /^Try it: Replace the 5×5 by two 3×3/ }).click();

  await expect.poll(() => edits(page)).toBe(split);
  const { replacement, whole } = compareNetworks(
    buildNetwork(),
    buildEditedNetwork({}, parseEdits(split))
  );
  const table = panel.getByRole('table', { name: 'Original and edited network' });
  for (const figures of [replacement.original, replacement.edited, whole.original, whole.edited]) {
    const count = formatCount(figures?.multiplyAdds ?? NaN);
    await expect(table.getByRole('cell', { name: count, exact: true }).first()).toBeVisible();
  }
  const drawing = page.getByRole('group', { name: 'Network, 133 ops' });
  await expect(drawing.getByRole('button', { name: /changed by a what-if$/ })).toHaveCount(2);
  const inForce = panel.getByRole('region', { name: 'Edits in force' });
  await expect(inForce).toBeFocused();
  await inForce.getByRole('button', { name: /^Undo: Splitting/ }).click();
  await expect.poll(() => edits(page)).toBeNull();
  await expect(inForce).toContainText('this is Inception V3');
});

test('a link opens an experiment, and Undo all leads back to Inception V3', async ({ page }) => {
  await open(page, addressOf('Mixed_5b', `${split};off@Mixed_5b/Branch_3`));
  const panel = panelOf(page);
  const inForce = panel.getByRole('region', { name: 'Edits in force' });
  await expect(inForce.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByRole('row', { name: /Output shape 35×35×256 35×35×224/ })).toBeVisible();
  await inForce.getByRole('button', { name: 'Undo all' }).click();
  await expect.poll(() => edits(page)).toBeNull();
});

test('a stride by hand that no concat can join is explained and undone in place', async ({
  page
}) => {
  await open(page, addressOf(fiveByFive, ''));
  const panel = panelOf(page);
  const stride = panel.getByRole('spinbutton', { name: 'Stride' });
  await stride.fill('2');
  await stride.press('Tab');
  await expect(panel).toContainText('Mixed_5b/concat can only join maps of equal height and width');
  await expect(panel).toContainText('18×18 from Mixed_5b/Branch_1/Conv2d_0b_5x5');
  await panel
    .getByRole('button', { name: /^Undo: Setting/ })
    .first()
    .click();
  await expect(panel).not.toContainText('can only join');
  await expect(stride).toHaveValue('1');

  await stride.fill('0');
  await stride.press('Tab');
  await expect(panel).toContainText('Stride must be a whole number from 1 to 16.');
  await expect(stride).toHaveAttribute('aria-invalid', 'true');
});

test('filters by hand change every reader after them', async ({ page }) => {
  await open(page, addressOf('Conv2d_1a_3x3', ''));
  const panel = panelOf(page);
  const filters = panel.getByRole('spinbutton', { name: 'Filters' });
  await filters.fill('48');
  await filters.press('Tab');
  await expect.poll(() => edits(page)).toBe('set@Conv2d_1a_3x3:f48');
  await expect(panel.getByRole('listitem').filter({ hasText: '149×149×48' })).toBeVisible();
});

test('by keyboard alone, an experiment is opened, made and undone', async ({ page }) => {
  await open(page, addressOf('Mixed_6a', ''));
  const panel = panelOf(page);
  await panel.locator('summary', { hasText: 'Convolve first, then pool' }).focus();
  await page.keyboard.press('Enter');
  const tryIt = panel.getByRole('button', { name: /^Try it: Convolve first/ });
  await expect(tryIt).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tryIt).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => edits(page)).toBe('pool-last@Mixed_6a');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => edits(page)).toBeNull();
});

test('the panel passes axe in both themes and never scrolls the page sideways', async ({
  page
}) => {
  for (const theme of ['light', 'dark']) {
    await open(page, `${addressOf('Mixed_5b', split)}&theme=${theme}`);
    await expect(panelOf(page).getByRole('table')).toBeVisible();
    const results = await new AxeBuilder({ page }).include('.experiments').analyze();
    expect(results.violations).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
