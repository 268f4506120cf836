import AxeBuilder from '@axe-core/playwright';
import { drawing, expectMapsOf, maps, outputOf, waitUntilDone } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';
import { saveValues } from './saved-values';

const ruler = (page: Page) => page.getByRole('slider', { name: /^Channels, / });
const section = (page: Page) => page.getByRole('region', { name: 'Channels by branch' });
/** Ops on the way of the channel that is pointed at or open. */
const lit = (page: Page) =>
  drawing(page).getByRole('button', { name: /, on the way of the channel$/ });

async function pointAt(page: Page, at: number): Promise<void> {
  const box = await ruler(page).boundingBox();
  if (box === null) throw new Error('There is no ruler.');
  await page.mouse.move(box.x + box.width * at, box.y + box.height / 2);
}

async function findNothing(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
}

test('the pointer reads channels off the ruler, their way lights up, and a click opens one', async ({
  page
}) => {
  await open(page, './?at=Mixed_6a');
  await expect(ruler(page)).toHaveAccessibleName('Channels, 384 + 96 + 288 = 768');
  await expect(lit(page)).toHaveCount(0);
  await pointAt(page, 400.5 / 768);
  await expect(section(page)).toContainText('channel 400: Branch_1, index 16 of 96');
  await expect(lit(page)).toHaveCount(3);
  await pointAt(page, 600.5 / 768);
  await expect(section(page)).toContainText('it is channel 120 of Mixed_5d, pooled');
  await expect(lit(page)).toHaveCount(1);
  await expect(lit(page)).toHaveAccessibleName(/^MaxPool_1a_3x3, branch 3 of 3/);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/channel=600/);
  await page.mouse.move(10, 10);
  // What is open stays lit.
  await expect(lit(page)).toHaveCount(1);
  await page.goBack();
  await expect(page).not.toHaveURL(/channel=/);
  await expect(lit(page)).toHaveCount(0);
});

test('the keyboard alone walks along the ruler, through an inner concat too', async ({ page }) => {
  await open(page, './?at=Mixed_7b&facts=none');
  await page.getByText('What one value sees', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(ruler(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect(ruler(page)).toHaveAttribute(
    'aria-valuetext',
    'channel 2047: Branch_3, index 191 of 192'
  );
  await page.keyboard.press('ArrowRight');
  await expect(ruler(page)).toHaveAttribute('aria-valuenow', '2047');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect(ruler(page)).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/channel=1(&|$)/);
  await expect(ruler(page)).toBeFocused();

  await open(page, './?at=Mixed_7b&channel=709');
  await expect(lit(page)).toHaveCount(3);
  await expect(lit(page).filter({ hasText: '3×1' })).toHaveCount(1);
  await open(page, './?at=Mixed_7b/Branch_1/concat&channel=389');
  await expect(lit(page)).toHaveCount(2);
});

/** Percents in the text of a part of the page. */
async function percents(part: Locator): Promise<number[]> {
  const text = (await part.innerText()).replaceAll('\n', ' ');
  return [...text.matchAll(/(\d+)%/g)].map(([, number]) => Number(number));
}

test('who reads a concat is told before any run', async ({ page }) => {
  await open(page, './?at=Mixed_5b&facts=readers');
  const facts = page.getByRole('complementary');
  const readers = [0, 1, 2].map((branch) => `Mixed_5c/Branch_${branch}/Conv2d_0`);
  for (const reader of readers) await expect(facts).toContainText(reader);
  await expect(facts).toContainText('Mixed_5c/Branch_3/AvgPool_0a_3x3');
});

test('beside maps in large the ruler has its whole width, and of shares there is no word', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?at=Mixed_7c&photo=cat&stage=maps&projector=on&backend=wasm');
  await waitUntilDone(page, 'WebAssembly');
  const ruler = page.getByRole('slider', { name: /^Channels, 320/ });
  await expect(ruler).toBeVisible();
  await expect.poll(async () => (await ruler.boundingBox())?.width ?? 0).toBeGreaterThan(200);
  await expect(section(page).getByText('activation', { exact: true })).toBeHidden();
});

test('shares are those of the values, and the next module’s kernels say which part they read most', async ({
  page
}) => {
  await open(page, './?at=Mixed_6e&photo=cat&backend=wasm');
  await waitUntilDone(page, 'WebAssembly');
  await expectMapsOf(page, outputOf('Mixed_6e'));
  const { data } = await saveValues(page, 'all channels');
  const sums = [0, 0, 0, 0];
  data.forEach((value, index) => (sums[Math.floor((index % 768) / 192)] += value));
  const total = sums.reduce((sum, part) => sum + part);
  const shares = section(page).getByRole('figure', { name: /^Share of the activation/ });
  await expect(shares).toBeVisible();
  for (const label of ['channels', 'activation']) {
    await expect(section(page).getByText(label, { exact: true })).toBeVisible();
  }
  expect(await percents(shares)).toEqual(sums.map((sum) => Math.round((sum / total) * 100)));

  await page.getByText('Who reads it', { exact: true }).click();
  await expect(page).toHaveURL(/facts=readers/);
  const table = page.getByRole('region', { name: 'Norm of each reader’s kernel by segment' });
  await expect(table.getByRole('rowheader')).toHaveText([
    /Branch_0\/Conv2d_0a_1x1\s*Mixed_7a/,
    /Branch_1\/Conv2d_0a_1x1\s*Mixed_7a/
  ]);
  await expect(table.getByRole('cell', { name: / most all: / })).toHaveCount(2);
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const cells = await row.getByRole('cell').allInnerTexts();
    const norms = cells.map((text) => text.match(/[\d.]+/g)!.map(Number));
    for (const [perChannel, whole] of norms) {
      expect(whole / perChannel / Math.sqrt(192)).toBeCloseTo(1, 1);
    }
  }
  await expect(
    page.getByText('AuxLogits/AvgPool_1a_5x5 (avg 5×5 /3) reads all channels alike')
  ).toBeVisible();
  await findNothing(page, 'aside');
  await page.emulateMedia({ colorScheme: 'dark' });
  await findNothing(page, 'aside');
  await expect(maps(page)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of [ruler(page), shares, table]) {
    await expect
      .poll(async () => {
        const box = await part.boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= 390;
      })
      .toBe(true);
  }
});
