import AxeBuilder from '@axe-core/playwright';
import { english } from '../../src/lib/text/en';
import { ownWeights as text } from '../../src/lib/text/en/own-weights';
import { openEngineMenu, patient } from './live-run';
import { classes, fileName, writeOwnFile } from './own-file';
import {
  chooseFile,
  dialog,
  openDialog,
  otherPicture,
  picture,
  small,
  waitForRun
} from './own-weights-dialog';
import { expect, open, test, type Page } from './quiet-page';

const { weights, places } = english.page;

/** No file can be read on the page before the answer is called. */
async function holdReads(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { arrayBuffer } = Blob.prototype;
    const released = new Promise((resolve) => addEventListener('let-go', resolve));
    Blob.prototype.arrayBuffer = async function () {
      await released;
      return arrayBuffer.call(this);
    };
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('let-go')));
}

let path: string;
test.beforeAll(async () => {
  path = await writeOwnFile('test-results/own-weights');
});

test('a file of one’s own runs, and again with every convention that is changed', async ({
  page
}) => {
  await open(page, `./?${small}`);
  await waitForRun(page);
  const bundled = await picture(page);
  await openDialog(page);
  await chooseFile(page, path);
  await expect(page).toHaveURL(new RegExp(`num-classes=${classes}&.*weights=own$`));
  const own = await otherPicture(page, bundled);

  await test.step('what was found in it is told', async () => {
    await expect(dialog(page).getByText(text.untrained(['AuxLogits']))).toBeVisible();
    await dialog(page)
      .getByText(/^Matched: /)
      .click();
    await expect(
      dialog(page).getByText(text.pair('Conv2d_1a_3x3.conv.weight', 'Conv2d_1a_3x3/weights'), {
        exact: true
      })
    ).toBeVisible();
    const row = dialog(page).getByRole('row', { name: /^gamma of batch norm/ });
    await expect(row).toContainText('found in the file');
    const { violations } = await new AxeBuilder({ page }).exclude('.stage').analyze();
    expect(violations).toEqual([]);
  });

  await test.step('a convention that is changed renews the run, and can be had back', async () => {
    const row = dialog(page).getByRole('row', { name: /^input scaling/ });
    await expect(row).toContainText('assumed');
    await row.getByRole('combobox').selectOption({ index: 1 });
    await expect(row).toContainText('chosen by you');
    const scaled = await otherPicture(page, own);
    const epsilon = dialog(page).getByRole('textbox', { name: 'epsilon of batch norm' });
    for (const refused of ['0', '0x1']) {
      await epsilon.fill(refused);
      await epsilon.press('Enter');
      await expect(dialog(page).getByText(text.epsilonRefused(1e-3))).toBeVisible();
      await expect(epsilon).toHaveAttribute('aria-invalid', 'true');
    }
    await epsilon.fill('1e-3');
    await epsilon.press('Enter');
    await expect(epsilon).toHaveAttribute('aria-invalid', 'false');
    expect(await picture(page)).toBe(scaled);
    await row.getByRole('button', { name: /^As found/ }).click();
    expect(await otherPicture(page, scaled)).toBe(own);
  });

  await test.step('a gamma of the file may be left unread', async () => {
    const gamma = dialog(page).getByRole('combobox', { name: 'gamma of batch norm' });
    await gamma.selectOption({ label: 'no' });
    const without = await otherPicture(page, own);
    await gamma.selectOption({ label: 'yes' });
    expect(await otherPicture(page, without)).toBe(own);
  });

  await test.step('what the other value of a convention does is a click away', async () => {
    const row = dialog(page).getByRole('row', { name: /^input scaling/ });
    await row.getByRole('button', { name: /^Compare with the other/ }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/misread=scaling/);
    const panel = page.getByRole('region', { name: 'Compare' });
    await expect(panel.getByText(/^The first end point that differs is Conv2d_1a_3x3/)).toBeVisible(
      patient
    );
    await panel.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(page).not.toHaveURL(/misread/);
  });

  await test.step('the bundled weights are a choice away, and the file too', async () => {
    const menu = await openEngineMenu(page);
    await menu.getByRole('radio', { name: /^Trained trunk/ }).check();
    expect(await otherPicture(page, own)).toBe(bundled);
    await menu.getByRole('radio', { name: new RegExp(`^${weights.own.label}`) }).check();
    expect(await otherPicture(page, bundled)).toBe(own);
  });

  await test.step('from the dialog as well, which keeps the focus', async () => {
    await page.keyboard.press('Escape');
    const menu = await openEngineMenu(page);
    await menu.getByRole('radio', { name: /^Trained trunk/ }).check();
    await page.keyboard.press('Escape');
    await openDialog(page);
    await dialog(page).getByRole('button', { name: text.use }).press('Enter');
    await expect(dialog(page).getByRole('heading', { name: text.held(fileName) })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('button', { name: text.forget })).toBeFocused();
  });
});

test('a file that is no Inception V3 is told of, and what runs stays', async ({ page }) => {
  await open(page, `./?${small}`);
  await waitForRun(page);
  const bundled = await picture(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File(['<!doctype html><title>Sign in</title>'], 'model.safetensors')
    );
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  const alert = dialog(page).getByRole('alert').filter({ hasText: 'model.safetensors' });
  await expect(alert).toContainText('is a web page, not weights');
  await expect(alert).toContainText(text.unchanged);
  expect(await picture(page)).toBe(bundled);
  expect(page.url()).not.toContain('weights=');
});

test('Escape ends the check of a file, and nothing comes of it later', async ({ page }) => {
  const letGo = await holdReads(page);
  await open(page, './');
  await openDialog(page);
  await dialog(page).locator('input[type=file]').setInputFiles(path);
  const bar = dialog(page).getByRole('progressbar', { name: text.checking(fileName) });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await letGo();
  await openDialog(page);
  await expect(bar).toHaveCount(0);
  await expect(dialog(page).getByRole('heading', { name: text.held(fileName) })).toHaveCount(0);
  expect(page.url()).not.toContain('weights=');
});

test('a file that is kept is there after a reload; removed, the page says that it is missing', async ({
  page
}) => {
  await open(page, `./?${small}`);
  await waitForRun(page);
  const bundled = await picture(page);
  await openDialog(page);
  await chooseFile(page, path);
  const own = await otherPicture(page, bundled);
  await dialog(page).getByRole('button', { name: text.keep }).click();
  await expect(dialog(page).getByText(/is kept in this browser \(4\d\.\d MB\)/)).toBeVisible(
    patient
  );

  await page.reload();
  await waitForRun(page);
  expect(await picture(page)).toBe(own);

  await openDialog(page);
  await dialog(page).getByRole('button', { name: text.remove }).click();
  await expect(dialog(page).getByText(text.gone)).toBeVisible();
  await page.reload();
  await waitForRun(page);
  expect(await picture(page)).toBe(bundled);
  const notice = page.getByRole('status').filter({ hasText: places.ownWeightsAbsent });
  await notice.getByRole('button', { name: weights.own.open }).click();
  await expect(dialog(page).getByText(text.intro)).toBeVisible();
});
