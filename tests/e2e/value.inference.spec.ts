import AxeBuilder from '@axe-core/playwright';
import { maps, patient } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';

const columnOp = 'Mixed_6b/Branch_1/Conv2d_0c_7x1';
const rowOp = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';

function linkTo(at: string, more: Readonly<Record<string, string>> = {}): string {
  const search = { at, channel: '12', probe: 'value', photo: 'cat', backend: 'wasm', ...more };
  return `./?${new URLSearchParams(search)}`.replaceAll('%2F', '/').replaceAll('%2C', ',');
}

const probe = (page: Page): Locator => maps(page).getByRole('region', { name: 'Ask these maps' });

/** Opens a link and waits for its value to be worked out. */
async function openValue(page: Page, link: string): Promise<void> {
  await open(page, link);
  await expect(probe(page)).toContainText('Worked out in float64', patient);
}

/** The worked-out value, and the one that the engine computed, as the probe writes them. */
async function expectAgreement(page: Page): Promise<string> {
  const check = probe(page).getByText(/^Worked out in float64/);
  await expect(check).toContainText(/No difference|is rounding/);
  const found = /factors: (\S+)\. In the map: (\S+)\. /.exec((await check.textContent()) ?? '');
  expect(found?.[1]).toBe(found?.[2]);
  return found?.[2] ?? '';
}

test('a value is the sum that the page says, and leads back to what it is made from', async ({
  page
}) => {
  await openValue(page, linkTo(columnOp, { pixel: '16,15' }));
  const value = await expectAgreement(page);
  await expect(maps(page).getByText(/at row 16, column 15$/)).toContainText(`${value} at`);
  await expect(probe(page).getByText(/^Σ of 128 channels × 7×1/)).toContainText(
    new RegExp(`→ ReLU → ${value}$`)
  );
  await expect(probe(page)).toContainText('Dashed cells are padding');

  const strongest = probe(page).getByRole('list', { name: 'Strongest 6 of 128 channels' });
  await expect(strongest.getByRole('listitem')).toHaveCount(6);
  await probe(page).getByText('Batch norm, spelled out').click();
  await expect(probe(page).getByText(/√\(/).last()).toContainText(`= ${value}`);

  const link = strongest.getByRole('button').first();
  const channel = /channel (\d+) of/.exec((await link.getAttribute('aria-label')) ?? '')?.[1];
  await link.click();
  await expect(page).toHaveURL(new RegExp(`at=${rowOp}.*channel=${channel}.*pixel=1[3-6],15`));
  await expect(probe(page)).toBeFocused();
  await expect(probe(page)).toContainText('Σ of 128 channels × 1×7', patient);
  await expectAgreement(page);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`at=${columnOp}`));
  await expect(probe(page)).toContainText('Σ of 128 channels × 7×1', patient);
});

test('by keyboard the probe opens, the window moves along, and the walk is followed', async ({
  page
}) => {
  await open(page, linkTo(columnOp, { pixel: '8,14', probe: '' }));
  const tab = maps(page).getByRole('button', { name: 'This value, worked out' });
  await expect(tab).toBeVisible(patient);
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/probe=value/);
  await expectAgreement(page);

  const steps = probe(page).getByRole('group', { name: 'Move the cell' });
  await steps.getByRole('button', { name: 'Left' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/pixel=9,14/);
  await expect(probe(page)).toContainText('Channel 12, row 9, column 14');
  await expectAgreement(page);
  const strip = probe(page).getByRole('img', { name: 'around the window' });
  const drawn = (await strip.getAttribute('aria-label')) ?? '';
  await steps.getByRole('button', { name: 'Play along the row' }).press('Enter');
  await expect(page).toHaveURL(/pixel=9,16/);
  await expect(steps.getByRole('button', { name: 'Play along the row' })).toBeVisible();
  // What moved was the window.
  await expect(strip).toHaveAccessibleName(drawn);

  const walk = probe(page).locator('summary').filter({ hasText: '1×7, then 7×1: one walk' });
  await walk.press('Enter');
  await expect(probe(page)).toContainText('Step 1 of 8', patient);
  await expect(probe(page)).toContainText('One 7×7 convolution');
  await expect(probe(page).getByRole('rowheader')).toHaveText(
    [6, 7, 8, 9, 10, 11, 12].map((row) => `${row}, 16`)
  );
  await probe(page).getByRole('button', { name: 'Next' }).last().press('Enter');
  await expect(probe(page)).toContainText('Step 2 of 8');
});

const kinds = [
  { link: linkTo('Conv2d_1a_3x3'), says: 'Σ of 3 channels × 3×3' },
  { link: linkTo('MaxPool_3a_3x3'), says: 'The largest of 9 cells wins' },
  {
    link: linkTo('Mixed_5b/Branch_3/AvgPool_0a_3x3', { pixel: '0,0' }),
    says: '5 of them are padding and are not counted'
  },
  { link: linkTo('Mixed_6b', { channel: '200' }), says: 'its channel 8 of 192' },
  { link: linkTo('AvgPool_1a'), says: 'Σ of 64 cells' },
  { link: linkTo('PreLogits'), says: 'Dropout is off outside training' },
  { link: linkTo('Logits'), says: 'The squeeze drops' },
  { link: linkTo('Predictions'), says: 'the sum of 1,000 classes' }
];

test('every kind of op tells where its values come from', async ({ page }) => {
  for (const { link, says } of kinds) {
    await openValue(page, link);
    await expect(probe(page), link).toContainText(says);
    await expectAgreement(page);
  }
});

test('the first kernels are colour pictures, later ones strips by norm', async ({ page }) => {
  await open(page, linkTo('Conv2d_1a_3x3', { probe: 'kernel' }));
  const picture = probe(page).getByRole('img', { name: 'as a colour picture' });
  await expect(picture).toBeVisible(patient);
  await probe(page).getByRole('button', { name: 'Channel 5', exact: true }).click();
  await expect(page).toHaveURL(/channel=5/);
  await expect(probe(page)).toContainText('Batch norm is folded in');
  await open(page, linkTo(columnOp, { probe: 'kernel' }));
  const list = probe(page).getByRole('listitem');
  await expect(list).toHaveCount(32, patient);
  const norms = await list.getByText(/^norm /).allTextContents();
  const sizes = norms.map((norm) => Number(norm.slice(5)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  await expect(probe(page)).toContainText('The other 96 input channels');
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in the probes, ${theme}`, async ({ page }) => {
    for (const name of ['value', 'kernel']) {
      const link = linkTo(columnOp, { pixel: '0,0', probe: name, theme });
      await open(page, link);
      await expect(probe(page)).toContainText('Channel 12', patient);
      await expect(probe(page).getByRole('listitem').first()).toBeVisible(patient);
      if (name === 'value') await probe(page).getByText('one walk').click();
      const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    }
  });
}
