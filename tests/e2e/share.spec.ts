import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './host-page';
import { open } from './quiet-page';

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog.getByRole('region', { name: 'Link' })).toBeVisible();
  return dialog;
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a place is shared as a link with all of its parameters, and as a code of that link', async ({
  page,
  baseURL
}) => {
  await open(page, './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&channel=7&scale=log&panel=costs');
  const dialog = await openShare(page);
  const link = `${baseURL}?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&channel=7&scale=log&panel=costs`;
  await expect(dialog.getByRole('region', { name: 'Link' })).toHaveText(link);
  await expect(dialog.getByRole('img', { name: `QR code of the link ${link}` })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: /^Copy ?: Link$/ }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied: Link.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('what is copied as a frame shows the same place in another page', async ({ page, host }) => {
  await open(page, './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7&theme=dark');
  const dialog = await openShare(page);
  await dialog.getByRole('combobox', { name: 'For another page' }).selectOption('HTML, a frame');
  await dialog.getByRole('button', { name: /^Copy ?: HTML, a frame$/ }).click();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  await host.show(html);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').filter({ hasText: 'Conv2d_0b_1x7' })).toBeVisible();
  expect(html).toContain(`${host.site}embed/Mixed_6b?at=`);
});

test('every form can be chosen and has a note and a text', async ({ page }) => {
  await open(page, './end-point/Mixed_5b');
  const dialog = await openShare(page);
  const choice = dialog.getByRole('combobox', { name: 'For another page' });
  for (const name of await choice.getByRole('option').allTextContents()) {
    await choice.selectOption(name);
    await expect(dialog.getByRole('region', { name })).toContainText(/Mixed(\\)?_5b/);
    await expect(
      dialog.getByRole('button', { name: new RegExp(`^Copy ?: ${name}$`) })
    ).toBeVisible();
  }
});

test('with nothing selected there are link and code, and one sentence about the rest', async ({
  page
}) => {
  await open(page);
  const dialog = await openShare(page);
  await expect(dialog.getByText('Select an end point or an op')).toBeVisible();
  await expect(dialog.getByRole('combobox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});
