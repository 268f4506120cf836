import AxeBuilder from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { header } from '../../src/lib/text/en/header';
import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { bar, isAt, named, panel, shapes } from './lecture-room';
import { expect, open, test } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const count = shapes.steps.length;

test('a clicker alone leads from the first step to the last, and back restores each exactly', async ({
  page
}) => {
  await open(page, './?panel=lectures');
  await panel(page)
    .getByRole('button', { name: named('Start', shapes.title) })
    .click();
  const addresses: string[] = [];
  for (const [index, { caption }] of shapes.steps.entries()) {
    if (index > 0) await page.keyboard.press('PageDown');
    await isAt(page, index + 1);
    await expect(bar(page).getByText(caption, { exact: true })).toBeInViewport();
    await expect(page).toHaveURL(index === 0 ? /lecture=/ : new RegExp(`step=${index + 1}$`));
    addresses.push(page.url());
  }
  await page.keyboard.press('PageDown');
  await isAt(page, count);
  for (let step = count - 1; step >= 1; step--) {
    await page.keyboard.press('PageUp');
    await expect(page).toHaveURL(addresses[step - 1]);
  }
  await page.keyboard.press('End');
  await isAt(page, count);
  await page.keyboard.press('Home');
  await isAt(page, 1);
  await page.keyboard.press(' ');
  await isAt(page, 2);
});

test('a question hides its answer until the step that shows it', async ({ page }) => {
  await open(page, './?lecture=shapes-by-heart&step=2');
  await expect(page.getByRole('region', { name: 'Practice' })).toBeVisible();
  const node = page.locator('[data-id="InceptionV3/Conv2d_1a_3x3"]');
  await expect(node).toHaveAttribute('data-mark', 'hidden');
  await page.keyboard.press('PageDown');
  await expect(node).not.toHaveAttribute('data-mark', 'hidden');
  await expect(page.getByRole('heading', { name: 'Conv2d_1a_3x3' })).toBeVisible();

  await open(page, './?lecture=shapes-by-heart&step=18');
  const drawing = page.getByRole('group', { name: /^Network, / });
  const next = drawing.getByRole('button', { name: /^Mixed_7b module/ });
  await expect(next).toHaveAccessibleName(/input hidden .* 2048 channels, its grid hidden/);
  await expect(next).toContainText('?×?×2048');
  await expect(drawing).not.toContainText(/8 ?× ?8|1280/);
});

test('a step on the audience’s photo offers both ways to one, until there is one', async ({
  page
}) => {
  await open(page, './?lecture=forty-five-minutes&step=32');
  const offer = page.getByRole('region', { name: text.ownPhoto.label });
  await expect(offer.getByRole('button', { name: text.ownPhoto.take })).toBeInViewport();
  await offer
    .getByLabel(text.ownPhoto.choose)
    .setInputFiles(fileURLToPath(new URL('../../static/samples/cat.png', import.meta.url)));
  await expect(offer).toHaveCount(0);
  await expect(page).toHaveURL(/photo=own/);
});

test('whoever wanders off keeps the step through a reload, and comes back by one key', async ({
  page
}) => {
  await open(page, './?lecture=shapes-by-heart&step=3');
  await isAt(page, 3);
  // A link to a step alone is completed by what the step says.
  await expect(page).toHaveURL(/at=Conv2d_1a_3x3/);
  const there = page.url();
  await page.getByRole('button', { name: /^Conv2d_4a_3x3,/ }).click();
  await expect(bar(page).getByRole('button', { name: text.return })).toBeVisible();
  await page.reload();
  await isAt(page, 3);
  await expect(page).toHaveURL(/at=Conv2d_4a_3x3/);
  await page.keyboard.press('r');
  await expect(page).toHaveURL(there);
  await expect(bar(page).getByRole('button', { name: text.return })).toBeHidden();
  await page.getByRole('button', { name: /^Conv2d_4a_3x3,/ }).click();
  await page.keyboard.press('PageDown');
  await isAt(page, 4);
});

test('B blanks the screen and shows it again; Escape leaves to where one is', async ({ page }) => {
  await open(page, './?lecture=shapes-by-heart&step=3&theme=light');
  await isAt(page, 3);
  const blank = page.getByRole('button', { name: text.blank });
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(blank).toBeVisible();
    expect(await blank.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    await page.keyboard.press(key);
    await expect(blank).toBeHidden();
  }
  await expect(page.getByRole('navigation', { name: 'End points' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page).toHaveURL(/\?at=Conv2d_1a_3x3&facts=size&theme=light$/);
  await page.keyboard.press('PageDown');
  await expect(page).not.toHaveURL(/step=/);
});

test('Q shows a code of the place over the slide, and Q, Escape and the next step put it away', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?lecture=shapes-by-heart&step=3&theme=light');
  await isAt(page, 3);
  const layer = page.getByRole('dialog', { name: text.code.title });
  for (const away of ['q', 'Escape', 'PageDown', ' ']) {
    await page.keyboard.press('q');
    await expect(layer).toBeVisible();
    await page.keyboard.press(away);
    await expect(layer).toBeHidden();
  }
  await isAt(page, 5);
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await isAt(page, 3);

  await bar(page).getByRole('button', { name: text.showCode }).click();
  const link = new URL(page.url());
  link.search = new URLSearchParams(
    [...link.searchParams].filter(([key]) => !['lecture', 'step', 'theme'].includes(key))
  ).toString();
  expect(link.search).toContain('at=Conv2d_1a_3x3');
  const code = layer.getByRole('img', { name: text.code.image(link.href) });
  expect((await code.boundingBox())?.height).toBeGreaterThan(360);
  await expect(layer.getByText(link.href.replace('http://', ''), { exact: true })).toBeInViewport();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await layer.getByRole('button', { name: text.code.hide }).click();
  await expect(layer).toBeHidden();
  // After a press by pointer the bar has the focus, so that Space steps on.
  await expect(bar(page)).toBeFocused();
});

test('Escape closes what was opened beyond the step, then leaves; the page offers the way back', async ({
  page
}) => {
  await open(page, './?lecture=shapes-by-heart&step=3');
  await isAt(page, 3);
  await expect(page).toHaveURL(/at=Conv2d_1a_3x3/);
  const there = page.url();
  await page.getByRole('group', { name: 'Facts' }).getByText('Costs', { exact: true }).click();
  await expect(page).toHaveURL(/facts=costs/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(there);
  await isAt(page, 3);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
  const offer = page.getByRole('region', { name: text.left.label });
  await offer.getByRole('button', { name: text.left.resume(3) }).click();
  await expect(page).toHaveURL(there);
  await isAt(page, 3);
  await expect(offer).toBeHidden();
  await page.keyboard.press('Escape');
  await offer.getByRole('button', { name: text.left.dismiss }).click();
  await expect(offer).toBeHidden();
  // The list of lectures keeps it.
  await page.getByRole('button', { name: text.title, exact: true }).click();
  await expect(offer.getByRole('button', { name: text.left.resume(3) })).toBeVisible();
});

test('after a press by pointer Space steps on; a button that is reached by key keeps it', async ({
  page
}) => {
  await open(page, './?lecture=shapes-by-heart&step=3');
  await isAt(page, 3);
  const notes = bar(page).getByRole('button', { name: text.showNotes });
  await notes.click();
  await expect(notes).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page)).toBeFocused();
  await page.keyboard.press(' ');
  await isAt(page, 4);
  await notes.press('Enter');
  await expect(notes).toBeFocused();
  await page.keyboard.press(' ');
  await expect(notes).toHaveAttribute('aria-pressed', 'true');
  await isAt(page, 4);
});

test('a menu left open over the slide goes with the next press of the clicker', async ({
  page
}) => {
  await open(page, './?lecture=shapes-by-heart&step=3');
  await isAt(page, 3);
  const menu = page.getByRole('dialog', { name: 'Display' });
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(menu).toBeVisible();
  await page.keyboard.press('PageDown');
  await isAt(page, 4);
  await expect(menu).toBeHidden();
});

test.describe('where a step’s picture cannot be fetched', () => {
  test.use({ toleratedNoise: [/^error: Failed to load resource: net::ERR_FAILED/] });

  test('a line above the slide says so and tries again; no menu lies over the slide', async ({
    page
  }) => {
    const files = /\/samples\/cat\.|\/weights\/.*\.bin$/;
    await page.route(files, (route) => route.abort());
    await open(page, './?lecture=ten-minutes&step=2');
    const line = page.getByRole('alert', { name: header.run.label });
    await expect(line).toContainText('“Cat” could not be loaded');
    await expect(page.locator(':popover-open')).toHaveCount(0);
    await page.unroute(files);
    await line.getByRole('button', { name: header.run.tryAgain }).click();
    await expect(line).not.toContainText('Cat');
    await expect(page.getByRole('button', { name: 'Photo: Cat' })).toBeVisible();
  });
});

test('notes are there for one who reads alone', async ({ page }) => {
  await open(page, './?panel=lectures');
  await panel(page)
    .getByRole('button', { name: named('Read alone', shapes.title) })
    .click();
  await expect(bar(page).getByRole('region', { name: text.notes })).toHaveText(
    shapes.steps[0].notes
  );
  await bar(page).getByRole('button', { name: text.next }).click();
  await expect(page).toHaveURL(/step=2/);
  await page.reload();
  await expect(bar(page).getByRole('region', { name: text.notes })).toHaveText(
    shapes.steps[1].notes
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [
    './?lecture=shapes-by-heart&step=2',
    './?lecture=forty-five-minutes&step=13',
    './?panel=lectures'
  ]) {
    test(`axe finds nothing on ${path} in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, path);
      await (path.includes('panel') ? panel(page) : bar(page)).waitFor();
      const { violations } = await new AxeBuilder({ page }).exclude('.stage').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    });
  }
}
