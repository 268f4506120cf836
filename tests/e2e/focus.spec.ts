import { expect, open, test } from './quiet-page';
import { enlargeText } from './enlarge-text';

const inspector = { name: 'Close the inspector' };

test('Escape closes the inspector from anywhere, and no other key is needed first', async ({
  page
}) => {
  const places = [
    () => page.getByRole('navigation', { name: 'End points' }).locator('[tabindex="0"]').focus(),
    () => page.getByRole('button', { name: 'Costs', exact: true }).focus(),
    () => page.getByRole('button', { name: /^Mixed_6b module/ }).focus(),
    () => page.getByRole('combobox', { name: 'Find an op or end point' }).focus(),
    () => page.getByRole('button', inspector).focus(),
    () => page.evaluate(() => (document.activeElement as HTMLElement).blur())
  ];
  for (const goTo of places) {
    await open(page, './?at=Mixed_6b');
    await expect(page.getByRole('button', inspector)).toBeVisible();
    await goTo();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', inspector)).toBeHidden();
    await expect(page).not.toHaveURL(/at=/);
  }
});

test('Escape closes the innermost thing only: the results, then the menu, then the inspector', async ({
  page
}) => {
  await open(page, './?at=Mixed_6b');
  await page.getByRole('button', { name: 'Display' }).click();
  const menu = page.getByRole('dialog', { name: 'Display' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('7c');
  const search = page.getByRole('combobox', { name: 'Find an op or end point' });
  await expect(search).toHaveValue('7c');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', inspector)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', inspector)).toBeHidden();
});

test('the arrow keys travel while nothing has the focus: from the first node, then from the selected one', async ({
  page
}) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=Conv2d_1a_3x3/);
  await open(page, './?at=Conv2d_2a_3x3');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=Conv2d_2b_3x3/);
});

test('a panel closed by the keyboard gives the focus back to the button that opened it', async ({
  page
}) => {
  await open(page);
  for (const name of ['Costs', 'Table', 'What if']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.press('Enter');
    const close = page.getByRole('button', { name: `Close ${name}` });
    await close.press('Enter');
    await expect(opener).toBeFocused();
  }
});

test('the inspector closed by the keyboard gives the focus back to the drawing', async ({
  page
}) => {
  await open(page);
  const node = page.getByRole('button', { name: /^Mixed_5b module/ });
  await node.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', inspector).press('Enter');
  await expect(node).toBeFocused();
  // Opened by a link: nothing had the focus before.
  await open(page, './?at=Mixed_5b');
  await page.getByRole('button', inspector).press('Enter');
  await expect(node).toBeFocused();
});

test('a notice that is dismissed does not take the focus with it', async ({ page }) => {
  await open(page, './?at=nothing-like-this');
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a result chosen in the search leaves the focus on its node', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('7c 0d');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-id]:focus')).toHaveAttribute('aria-pressed', 'true');
});

test('a menu stays at its button, inside the window, when the window shrinks', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await open(page);
  const button = page.getByRole('button', { name: 'Engine' });
  await button.click();
  const menu = page.getByRole('dialog', { name: 'Engine and weights' });
  await expect(menu).toBeVisible();
  await page.setViewportSize({ width: 1000, height: 500 });
  await expect
    .poll(async () => {
      const [at, box] = [await button.boundingBox(), await menu.boundingBox()];
      if (at === null || box === null) return null;
      return {
        isUnderButton: Math.abs(box.x + box.width - at.x - at.width) < 1,
        isInside: box.y + box.height <= 500
      };
    })
    .toEqual({ isUnderButton: true, isInside: true });
});

test('what a menu or a dialog has to fetch is tried again with the focus staying in it', async ({
  page
}) => {
  const scripts = '**/_app/immutable/**';
  await open(page);
  const parts = [
    { button: 'Engine and weights', content: page.getByRole('radio', { name: /^WebGPU/ }) },
    { button: 'Share', content: page.getByRole('region', { name: 'Link' }) },
    { button: 'Photo: none', content: page.getByRole('radio', { name: 'Cat', exact: true }) }
  ];
  for (const { button, content } of parts) {
    await page.route(scripts, (route) => route.abort());
    await page.getByRole('button', { name: button }).press('Enter');
    const part = page.locator('dialog[open], [popover]:popover-open');
    const again = part.getByRole('button', { name: 'Try again' });
    await again.press('Enter');
    // In vain once more.
    await expect(again).toBeFocused();
    await page.unroute(scripts);
    await again.press('Enter');
    await expect(again).toHaveCount(0);
    await expect(part).toBeFocused();
    await expect(content).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('what opens below the drawing, or points at the page, can be tried again as well', async ({
  page
}) => {
  const scripts = '**/_app/immutable/**';
  await open(page);
  await page.route(scripts, (route) => route.abort());
  await page.getByRole('button', { name: 'Configure' }).click();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: /^For a projector/ }).check();
  await page.keyboard.press('Escape');
  await page.unroute(scripts);
  for (const name of ['Configure', 'Spot and pen']) {
    const failure = page.getByRole('alert').filter({ hasText: `${name} could not be fetched.` });
    await failure.getByRole('button', { name: 'Try again' }).click();
  }
  await expect(page.getByRole('region', { name: 'Configure the network' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Spot and pen' })).toBeVisible();
});

test('a menu that an error opens takes the focus', async ({ page }) => {
  await page.route('**/samples/*', (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const menu = page.getByRole('dialog', { name: /^Photo/ });
  await expect(menu).toBeVisible();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Run/ })).toBeFocused();
});
test.use({ toleratedNoise: [/net::ERR_FAILED/] });

test('the browser’s font size enlarges every text outside the drawing', async ({ page }) => {
  await open(page, './?at=Mixed_5b&panel=costs');
  await expect(page.getByRole('region', { name: 'Costs per end point' })).toBeVisible();
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.closest('svg') === null && element.textContent !== '')
        .map((element) => parseFloat(getComputedStyle(element).fontSize))
    );
  const usual = await sizes();
  await enlargeText(page);
  expect(await sizes()).toEqual(usual.map((size) => size * 2));
});
