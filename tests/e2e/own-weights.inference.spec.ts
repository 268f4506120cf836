import AxeBuilder from '@axe-core/playwright';
import { english } from '../../src/lib/text/en';
import { ownWeights as text } from '../../src/lib/text/en/own-weights';
import { openEngineMenu, patient, runState } from './live-run';
import { classes, fileName, writeOwnFile } from './own-file';
import { expect, open, test, type Locator, type Page } from './quiet-page';

/** One convolution on few pixels: what is tested is whose values it has. */
const small = 'input=75x75&final-end-point=Conv2d_1a_3x3&backend=wasm&photo=cat';

const { weights, places } = english.page;

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: weights.own.label });
const picture = (page: Page): Promise<string | null> =>
  page
    .getByRole('group', { name: /^Network, \d+ ops?/ })
    .getByRole('button', { name: /Conv2d_1a_3x3/ })
    .locator('image')
    .getAttribute('href');

async function waitForRun(page: Page): Promise<void> {
  await expect(runState(page, /^WebAssembly · [\d.]+ s$/)).toBeAttached(patient);
}

/** What the op looks like once it no longer looks like that. */
async function otherPicture(page: Page, before: string | null): Promise<string | null> {
  await expect.poll(() => picture(page), patient).not.toBe(before);
  await waitForRun(page);
  return picture(page);
}

async function openDialog(page: Page): Promise<Locator> {
  const menu = await openEngineMenu(page);
  await menu.getByRole('button', { name: weights.own.open }).click();
  await expect(dialog(page).getByText(text.intro)).toBeVisible();
  return dialog(page);
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await dialog(page).locator('input[type=file]').setInputFiles(path);
  await expect(dialog(page).getByRole('heading', { name: text.held(fileName) })).toBeVisible(
    patient
  );
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
    await epsilon.fill('0');
    await epsilon.press('Enter');
    await expect(dialog(page).getByText(text.epsilonRange)).toBeVisible();
    expect(await picture(page)).toBe(scaled);
    await row.getByRole('button', { name: /^As found/ }).click();
    expect(await otherPicture(page, scaled)).toBe(own);
  });

  await test.step('the bundled weights are a choice away, and the file too', async () => {
    await page.keyboard.press('Escape');
    const menu = await openEngineMenu(page);
    await menu.getByRole('radio', { name: /^Trained trunk/ }).check();
    expect(await otherPicture(page, own)).toBe(bundled);
    await menu.getByRole('radio', { name: new RegExp(`^${weights.own.label}`) }).check();
    expect(await otherPicture(page, bundled)).toBe(own);
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
