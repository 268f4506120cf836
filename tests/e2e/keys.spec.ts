import AxeBuilder from '@axe-core/playwright';
import { keyTable } from '../../src/lib/keys';
import { english } from '../../src/lib/text/en';
import { keys } from '../../src/lib/text/en/keys';
import { expect, open, test, type Page } from './quiet-page';

const text = { ...english.page.header.keys, ...keys };
const sheetOf = (page: Page) => page.getByRole('dialog', { name: text.title });

test('a question mark shows every key and what it does; Escape gives the focus back', async ({
  page
}) => {
  await open(page);
  const stop = page.getByRole('navigation', { name: 'End points' }).getByRole('button').first();
  await stop.focus();
  await page.keyboard.press('?');
  const sheet = sheetOf(page);
  await expect(sheet).toBeVisible();
  for (const { id } of keyTable) {
    await expect(sheet.getByText(text.commands[id], { exact: true })).toBeAttached();
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(stop).toBeFocused();
});

test('the Display menu opens the sheet, and gets the focus back', async ({ page }) => {
  await open(page);
  const menu = page.getByRole('button', { name: 'Display' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: text.open }).press('Enter');
  await expect(sheetOf(page)).toBeVisible();
  await sheetOf(page).getByRole('button', { name: text.close }).press('Enter');
  await expect(menu).toBeFocused();
});

test('keys that type a character can be turned off, and stay off', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await sheetOf(page).getByRole('checkbox', { name: text.lettersOn }).uncheck();
  await page.keyboard.press('Escape');
  const search = page.getByRole('combobox', { name: 'Find an op or end point' });
  for (const visit of ['this', 'the next']) {
    await page.keyboard.press('/');
    await expect(search, `${visit} visit`).not.toBeFocused();
    await page.keyboard.press('?');
    await expect(sheetOf(page), `${visit} visit`).toBeHidden();
    await page.reload();
    await expect(page.locator('[data-ready]')).toBeAttached();
  }
  await expect(search).not.toHaveAttribute('placeholder', /\//);
});

test('where the browser refuses storage, keys work all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      }
    });
  });
  await open(page);
  await page.keyboard.press('?');
  await sheetOf(page).getByRole('checkbox', { name: text.lettersOn }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheetOf(page)).toBeHidden();
});

test('keys with a modifier are left to the browser, in every part of the page', async ({
  page
}) => {
  await open(page, './?at=Mixed_5b&panel=costs');
  await page.evaluate(() => {
    const swallowed: string[] = [];
    Object.assign(window, { swallowed });
    window.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) swallowed.push(event.key);
    });
  });
  const parts = [
    page.getByRole('combobox', { name: 'Find an op or end point' }),
    page.getByRole('button', { name: /^Mixed_5b module/ }),
    page.getByRole('navigation', { name: 'End points' }).locator('[tabindex="0"]'),
    page.getByRole('region', { name: 'Costs per end point' }).locator('button[tabindex="0"]')
  ];
  for (const part of parts) {
    await part.focus();
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
      for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'End']) {
        await part.dispatchEvent('keydown', { key, [modifier]: true, cancelable: true });
      }
    }
  }
  expect(await page.evaluate('window.swallowed')).toEqual([]);
});

test('a result of the search is chosen by a click, not by touching it', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Find an op or end point' }).fill('Mixed_6b');
  await page.getByRole('option').first().hover();
  await page.mouse.down();
  await page.mouse.move(5, 400);
  await page.mouse.up();
  await expect(page).not.toHaveURL(/at=/);
  await page.getByRole('combobox', { name: 'Find an op or end point' }).focus();
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/at=Mixed_6b/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the sheet of keys in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await page.keyboard.press('?');
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}
