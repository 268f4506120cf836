import { readFileSync } from 'node:fs';
import { figures } from '../../src/lib/text/en/figures';
import { legend } from '../../src/lib/text/en/legend';
import { expect, test, type Page } from './held-page';

declare global {
  interface Window {
    /** Milliseconds after which the page was ready. */
    readyAt: number;
  }
}

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('[data-ready]').waitFor();
};
const unreachable = 'That page could not be fetched';
const worksheetLink = (page: Page) => page.getByRole('link', { name: 'Worksheet to print' });

test('a page names in its source all code that it needs at once, in few files, but for texts of panels it opens with', async ({
  page
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-ready]') === null) return;
      window.readyAt = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  // Which texts a page is drawn with depends on its language.
  const panelTexts = [figures.wholeSheet.pageTitle, legend.title];
  for (const path of ['./', './embed/Mixed_6b', './print/network', './zh/']) {
    const source = await (await page.goto(path))!.text();
    const named = [
      ...source.matchAll(/<link href="([^"]+)" rel="(?:modulepreload|stylesheet)"/g)
    ].map(([, href]) => new URL(href, page.url()).href);
    await page.locator('[data-ready]').waitFor({ state: 'attached' });
    // Later, idle time is used to fetch what may be wanted next.
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime < window.readyAt)
        .map(({ name }) => name)
    );
    expect(fetched.length, path).toBeGreaterThan(5);
    expect(fetched.length, path).toBeLessThan(25);
    const unnamed = fetched.filter((address) => !named.includes(address));
    for (const address of unnamed) {
      const code = await (await page.request.get(address)).text();
      expect(
        panelTexts.some((text) => code.includes(text)),
        address
      ).toBe(true);
    }
  }
});

test('an address with a parameter twice opens the worksheet, and a new sheet keeps both', async ({
  page
}) => {
  await open(page, './worksheet?x=1&x=2');
  await page.getByRole('button', { name: 'Make the sheet' }).click();
  await expect(page).toHaveURL(/x=1&x=2/);
  await expect(page.getByRole('heading', { name: /^Inception V3/ })).toBeVisible();
});

test('a page that cannot be fetched leaves this one as it is, with one sentence', async ({
  page,
  context
}) => {
  await open(page, './?panel=practice');
  await page.getByRole('combobox', { name: /^(Search|Find)/ }).fill('not in the address');
  await expect(worksheetLink(page)).toBeVisible();
  const address = page.url();
  await context.setOffline(true);
  await worksheetLink(page).click();
  await expect(page.getByRole('alert').filter({ hasText: unreachable })).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(page.getByRole('combobox', { name: /^(Search|Find)/ })).toHaveValue(
    'not in the address'
  );

  await context.setOffline(false);
  await worksheetLink(page).click();
  await expect(page).toHaveURL(/worksheet/);
  await expect(page.getByText(unreachable)).toBeHidden();
  await expect(page.getByRole('group', { name: 'Worksheet' })).toHaveCSS('display', 'flex');
});

test('the link and Back between page and worksheet work with one click each', async ({ page }) => {
  await open(page, './?panel=practice');
  await worksheetLink(page).click();
  await expect(page).toHaveTitle(/^Worksheet/);
  await page.goBack();
  await expect(worksheetLink(page)).toBeVisible();
  await page.goForward();
  await expect(page).toHaveTitle(/^Worksheet/);
  await page.getByRole('link', { name: 'InceptionScope' }).click();
  await page.locator('.page[data-ready]').waitFor();
  await expect(page).toHaveTitle(/^InceptionScope/);
});

test('the page of an end point can be read on where the connection is lost', async ({
  page,
  context
}) => {
  await open(page, './end-point/Mixed_6b');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Mixed_7a/ })
    .click();
  await expect(page).toHaveURL(/at=Mixed_7a/);
  await expect(page.getByRole('heading', { name: 'Inception V3', exact: true })).toBeAttached();
});

test('the page of an error says what is wrong, in its title too', async ({ page, context }) => {
  await page.goto('./nothing-here');
  await expect(page).toHaveTitle('There is no such page · InceptionScope');
  await expect(page.getByRole('main')).toContainText('Nothing is at /nothing-here.');
  await page.goto('./end-point/Mixed_9z');
  await expect(page.getByRole('main')).toContainText('Nothing is at /end-point/Mixed_9z.');

  await open(page, './?panel=practice');
  await worksheetLink(page).click();
  await expect(page).toHaveTitle(/^Worksheet/);
  await context.setOffline(true);
  await page.goBack();
  await expect(page).toHaveTitle('This page could not be opened · InceptionScope');
  await expect(page.getByRole('main')).toContainText('Check the connection');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(worksheetLink(page)).toBeVisible();
});

test('the site carries its licence, and the names of all that it is made of', async ({
  request
}) => {
  for (const name of ['LICENSE', 'NOTICE']) {
    const answer = await request.get(`./${name}.txt`);
    expect(await answer.text()).toBe(readFileSync(name, 'utf8'));
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['./', './speaker', './worksheet']) {
    test(`${path} says what its buttons need`, async ({ page }) => {
      await page.goto(path);
      // Playwright looks for texts everywhere but there.
      const sentence = page.locator('noscript p');
      await expect(sentence).toBeVisible();
      await expect(sentence).toHaveText(/^JavaScript is off\./);
    });
  }
});
