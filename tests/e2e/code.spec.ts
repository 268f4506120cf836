import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { generateCode, joinCode } from '../../src/lib/code';
import { frameworkNames, frameworks } from '../../src/lib/network';
import { buildEditedNetwork } from '../../src/lib/what-ifs';
import { expect, open, test } from './quiet-page';

const network = buildEditedNetwork();
const atModule = './?at=Mixed_6b&panel=code&code=pytorch';
const atOp = './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&panel=code&code=pytorch';

test('a line of code selects its op in the drawing and in the inspector', async ({ page }) => {
  await open(page, atModule);
  const code = page.getByRole('group', { name: 'PyTorch code of Mixed_6b' });
  const line = code.getByRole('button', { name: 'branch_1 = self.branch7x7_2(branch_1)' });
  await line.click();
  await expect(page.getByRole('region', { name: 'Conv2d_0b_1x7' })).toBeVisible();
  await expect(page).toHaveURL(/at=Mixed_6b\/Branch_1\/Conv2d_0b_1x7/);
  await expect(line).toHaveAttribute('aria-current', 'true');
});

test('what the pointer is on is marked on the other side, from the line and from the node', async ({
  page
}) => {
  await open(page, atModule);
  const code = page.getByRole('group', { name: 'PyTorch code of Mixed_6b' });
  const line = code.getByRole('button', { name: 'branch_1 = self.branch7x7_2(branch_1)' });
  const node = page.locator('[data-id="InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7"]');
  await line.hover();
  await expect(node).toHaveAttribute('data-mark', 'hovered');
  await node.hover();
  await expect(line).toHaveClass(/hovered/);
  await page.getByRole('heading', { name: 'Mixed_6b', exact: true }).hover();
  await expect(line).not.toHaveClass(/hovered/);
  await expect(node).not.toHaveAttribute('data-mark', 'hovered');
});

test('a selected op marks the lines that make and run it, and its names', async ({ page }) => {
  await open(page, atOp);
  const code = page.getByRole('group', { name: 'PyTorch code of Mixed_6b' });
  await expect(code.locator('[aria-current]')).toHaveText([
    'self.branch7x7_2 = BasicConv2d(128, 128, kernel_size=(1, 7), padding=(0, 3))',
    'branch_1 = self.branch7x7_2(branch_1)'
  ]);
  const row = page.getByRole('region', { name: 'Names of Mixed_6b' }).locator('[aria-current]');
  await expect(row).toContainText('conv2d_32');
  await expect(row).toContainText('Mixed_6b.branch7x7_2');
});

test('the keyboard travels from op to op in the code, and Enter selects', async ({ page }) => {
  await open(page, atOp);
  const code = page.getByRole('group', { name: 'PyTorch code of Mixed_6b' });
  await code.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  const next = code.getByRole('button', { name: /^self\.branch7x7_3 = / });
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(next).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('End');
  await expect(code.getByRole('button', { name: /^x = torch\.cat/ })).toBeFocused();
});

for (const framework of frameworks) {
  test(`the ${frameworkNames[framework]} file on disk is the generated one`, async ({ page }) => {
    await open(page, './?panel=code&code-of=network');
    const panel = page.getByRole('region', { name: 'Code', exact: true });
    await panel.getByText(frameworkNames[framework], { exact: true }).click();
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: /^Download/ }).click();
    const file = await download;
    const expected = generateCode(network, framework, { kind: 'network' });
    expect(file.suggestedFilename()).toBe(expected.fileName);
    expect(await readFile(await file.path(), 'utf8')).toBe(joinCode(expected));
    await expect(panel.getByRole('status')).toHaveText(`Saved ${expected.fileName}.`);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the code panel has no accessibility fault on ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, atOp);
    const code = page.getByRole('group', { name: 'PyTorch code of Mixed_6b' });
    await expect(code.locator('.keyword').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[aria-label="Code"]').analyze();
    expect(violations).toEqual([]);
  });
}
