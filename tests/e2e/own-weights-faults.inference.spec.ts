import { copyFile, rm, utimes } from 'node:fs/promises';
import { english } from '../../src/lib/text/en';
import { ownWeights as text } from '../../src/lib/text/en/own-weights';
import { patient } from './live-run';
import { writeOwnFile } from './own-file';
import {
  chooseFile,
  dialog,
  openDialog,
  otherPicture,
  picture,
  small,
  waitForRun
} from './own-weights-dialog';
import { expect, open, test } from './quiet-page';

const { run } = english.page;

test('a file that has changed on disk is said to be lost, and can be chosen again', async ({
  page
}, testInfo) => {
  const name = 'on-disk.safetensors';
  const path = testInfo.outputPath(name);
  await copyFile(await writeOwnFile('test-results/own-weights'), path);
  await open(page, `./?${small}`);
  await waitForRun(page);
  await openDialog(page);
  await chooseFile(page, path);
  await waitForRun(page);

  await utimes(path, new Date(), new Date());
  const scaling = dialog(page).getByRole('row', { name: /^input scaling/ });
  await scaling.getByRole('combobox').selectOption({ index: 1 });
  const lost = dialog(page)
    .getByRole('status')
    .filter({ hasText: text.lost(name) });
  await expect(lost).toContainText(text.lostAdvice, patient);
  await expect(dialog(page).getByRole('heading', { name: text.held(name) })).toHaveCount(0);
  await expect(scaling).toHaveCount(0);
  // The field that had the focus has gone.
  await expect(dialog(page).locator(':focus')).toHaveCount(1);
  await expect(dialog(page).getByRole('button', { name: text.keep })).toHaveCount(0);

  await test.step('also where other weights run meanwhile', async () => {
    await page.keyboard.press('Escape');
    const fault = { kind: 'unreadable-file', file: name } as const;
    const failure = page.getByRole('alert', { name: 'Run' });
    await expect(failure).toContainText(run.fault({ kind: 'weights-failed', fault }));
    await openDialog(page);
    await expect(lost).toBeVisible();
  });

  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByLabel(text.chooseAgain).press('Enter');
  await (await chooser).setFiles(path);
  await expect(dialog(page).getByRole('heading', { name: text.held(name) })).toBeVisible(patient);
  await expect(lost).toHaveCount(0);
  await expect(dialog(page).locator(':focus')).toHaveCount(1);
  await waitForRun(page);
});

test('a file that is kept is read from the device, whatever becomes of it elsewhere', async ({
  page
}, testInfo) => {
  const path = testInfo.outputPath('on-stick.safetensors');
  await copyFile(await writeOwnFile('test-results/own-weights'), path);
  await open(page, `./?${small}`);
  await waitForRun(page);
  const bundled = await picture(page);
  await openDialog(page);
  await chooseFile(page, path);
  const own = await otherPicture(page, bundled);
  await dialog(page).getByRole('button', { name: text.keep }).click();
  const remove = dialog(page).getByRole('button', { name: text.remove });
  await expect(remove).toBeVisible(patient);
  await rm(path);
  const scaling = dialog(page).getByRole('row', { name: /^input scaling/ });
  await scaling.getByRole('combobox').selectOption({ index: 1 });
  const scaled = await otherPicture(page, own);

  await test.step('also once it has been removed, until the page is left', async () => {
    await remove.click();
    await expect(dialog(page).getByText(text.gone)).toBeVisible();
    await scaling.getByRole('button', { name: /^As found/ }).click();
    expect(await otherPicture(page, scaled)).toBe(own);
  });
});

test('the focus stays in the dialog when a button goes that was pressed', async ({ page }) => {
  await open(page, `./?${small}`);
  await waitForRun(page);
  await openDialog(page);
  await chooseFile(page, await writeOwnFile('test-results/own-weights'));
  const button = (name: string) => dialog(page).getByRole('button', { name });
  const heading = dialog(page).getByRole('heading', { level: 2 });

  await test.step('to the field whose value is as it was found', async () => {
    const scaling = dialog(page).getByRole('row', { name: /^input scaling/ });
    await scaling.getByRole('combobox').selectOption({ index: 1 });
    await scaling.getByRole('button', { name: text.asFound }).press('Enter');
    await expect(scaling.getByRole('combobox')).toBeFocused();
    const row = dialog(page).getByRole('row', { name: /^epsilon/ });
    const epsilon = row.getByRole('textbox');
    await epsilon.fill('0.01');
    await epsilon.press('Enter');
    await row.getByRole('button', { name: text.asFound }).press('Enter');
    await expect(epsilon).toBeFocused();
    await expect(epsilon).toHaveValue('0.001');
  });

  await test.step('to the heading, where the button before has gone too', async () => {
    await button(text.keep).press('Enter');
    await expect(button(text.remove)).toBeFocused(patient);
    await button(text.forget).press('Enter');
    await expect(heading).toBeFocused();
  });

  await test.step('to what takes the place of what was kept, if anything', async () => {
    await button(text.openKept).press('Enter');
    await expect(button(text.openKept)).toHaveCount(0, patient);
    await expect(button(text.remove)).toBeFocused();
    await button(text.forget).press('Enter');
    await button(text.remove).press('Enter');
    await expect(button(text.remove)).toHaveCount(0);
    await expect(heading).toBeFocused();
  });
});

test('an epsilon that is not finished goes with the dialog', async ({ page }) => {
  await open(page, `./?${small}`);
  await waitForRun(page);
  await openDialog(page);
  await chooseFile(page, await writeOwnFile('test-results/own-weights'));
  const row = dialog(page).getByRole('row', { name: /^epsilon/ });
  const epsilon = row.getByRole('textbox');
  const refusal = dialog(page).getByText(text.epsilonRefused(1e-3));
  const typeAndLeave = async (typed: string) => {
    await epsilon.fill(typed);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await openDialog(page);
    await expect(epsilon).toHaveValue('0.001');
    await expect(epsilon).toHaveAttribute('aria-invalid', 'false');
    await expect(refusal).toHaveCount(0);
    await expect(row.getByRole('button', { name: text.asFound })).toHaveCount(0);
  };
  await typeAndLeave('0.01');
  await typeAndLeave('0');

  await epsilon.fill('0');
  await epsilon.press('Enter');
  await expect(refusal).toBeVisible();
  await typeAndLeave('0x1');
});

test('of two files that are dropped together none is read, and a sentence says so', async ({
  page
}) => {
  const files = ['a.safetensors', 'b.safetensors'];
  await open(page, './');
  await page.evaluate((names) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File(['x'], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, files);
  const alert = dialog(page).getByRole('alert').filter({ hasText: text.severalRefused });
  await expect(alert).toContainText(text.files.fault({ kind: 'several-files', files }));
  await expect(alert).toContainText(text.unchanged);
  expect(page.url()).not.toContain('weights=');
});

test('of a model.json without weights is said what it lacks, and what was not read', async ({
  page
}) => {
  await open(page, './');
  await openDialog(page);
  const mimeType = 'application/octet-stream';
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'model.json', mimeType, buffer: Buffer.from('{"modelTopology":null}') },
      { name: 'group1-shard1of1.bin', mimeType, buffer: Buffer.from('x') }
    ]);
  const alert = dialog(page)
    .getByRole('alert')
    .filter({ hasText: text.refused('model.json') });
  await expect(alert).toContainText(text.files.fault({ kind: 'no-manifest', file: 'model.json' }));
  await expect(alert).toContainText(text.files.notRead(['group1-shard1of1.bin']));
});
