import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, open, test, type Page } from './quiet-page';

function shapes(...args: string[]): string {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/shapes.ts', ...args], {
    encoding: 'utf8'
  });
  return run.stdout;
}

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click()
  ]);
  return readFile(await file.path(), 'utf8');
}

test('CSV, JSON and Markdown are what the command line prints for the same configuration', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, './?panel=table&input=150x171&num-classes=10');
  const options = ['--input', '150x171', '--num-classes', '10'];
  expect(await download(page, /^CSV/)).toBe(shapes(...options, '--format', 'csv'));
  expect(await download(page, /^JSON/)).toBe(shapes(...options, '--format', 'json'));
  await page.getByRole('button', { name: /^Copy Markdown/ }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(shapes(...options, '--format', 'markdown'));
});

test('sorting tells its direction and returns to network order', async ({ page }) => {
  await open(page, './?panel=table');
  const ops = page.getByRole('region', { name: 'Ops' });
  const first = ops.getByRole('row').nth(1).getByRole('rowheader');
  const header = ops.getByRole('columnheader', { name: 'parameters' });
  await expect(ops.getByRole('row')).toHaveCount(133);
  await expect(first).toHaveText('Conv2d_1a_3x3');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('Conv2d_2a_5x5');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'none');
  await expect(first).toHaveText('Conv2d_1a_3x3');
});

test('filters narrow the list together, and say how far', async ({ page }) => {
  await open(page, './?panel=table');
  const ops = page.getByRole('region', { name: 'Ops' });
  await page.getByRole('searchbox', { name: 'Filter ops' }).fill('1x7');
  await page.getByRole('combobox', { name: 'End point', exact: true }).selectOption('Mixed_6b');
  await expect(page.getByText('3 of 132 ops')).toBeVisible();
  await expect(ops.getByRole('row')).toHaveCount(4);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('concat');
  await expect(ops.getByText('No op matches.')).toBeVisible();
});

test('table and drawing follow each other, by mouse and by keyboard', async ({ page }) => {
  await open(page, './?panel=table&at=Mixed_7c');
  const ops = page.getByRole('region', { name: 'Ops' });
  await expect(
    ops.getByRole('button', { name: 'Mixed_7c/Branch_0/Conv2d_0a_1x1' })
  ).toBeInViewport();
  await ops.getByRole('button', { name: 'Mixed_7c/Branch_0/Conv2d_0a_1x1' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=Mixed_7c\/Branch_1\/Conv2d_0a_1x1/);
  await expect(ops.locator('[aria-current]')).toHaveAccessibleName(
    'Mixed_7c/Branch_1/Conv2d_0a_1x1'
  );
});

test('totals stand beside what Slim, Keras and PyTorch count', async ({ page }) => {
  await open(page, './?panel=table');
  await page.getByText('Totals', { exact: true }).click();
  const totals = page.getByRole('region', { name: 'Totals' });
  for (const [framework, params] of [
    ['TF-Slim', '27,179,376'],
    ['Keras', '23,851,784'],
    ['PyTorch', '23,834,568'],
    ['PyTorch', '27,161,264']
  ]) {
    await expect(
      totals.getByRole('row', { name: new RegExp(`^${framework} ${params}`) })
    ).toBeVisible();
  }
  await expect(totals.getByRole('row', { name: /^whole network 27,179,376/ })).toBeAttached();
});

test('on a phone nothing runs out of the window sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const panel of ['table', 'costs']) {
    await open(page, `./?panel=${panel}`);
    await expect(page.getByRole('table').first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow).toBe(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, './?panel=table&at=Mixed_6b/concat');
    const { violations } = await new AxeBuilder({ page }).include('.dock').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}
