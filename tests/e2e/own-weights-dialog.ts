import { basename } from 'node:path';
import { english } from '../../src/lib/text/en';
import { ownWeights as text } from '../../src/lib/text/en/own-weights';
import { openEngineMenu, patient, runState } from './live-run';
import { expect, type Locator, type Page } from './quiet-page';

/** One convolution on few pixels: what is tested is whose values it has. */
export const small = 'input=75x75&final-end-point=Conv2d_1a_3x3&backend=wasm&photo=cat';

const { weights } = english.page;

export const dialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: weights.own.label });

export async function openDialog(page: Page): Promise<Locator> {
  const menu = await openEngineMenu(page);
  await menu.getByRole('button', { name: weights.own.open }).click();
  await expect(dialog(page).getByText(text.intro)).toBeVisible();
  return dialog(page);
}

/** Waits until the file is in use. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await dialog(page).locator('input[type=file]').first().setInputFiles(path);
  await expect(dialog(page).getByRole('heading', { name: text.held(basename(path)) })).toBeVisible(
    patient
  );
}

export async function waitForRun(page: Page): Promise<void> {
  await expect(runState(page, /^WebAssembly · [\d.]+ s$/)).toBeAttached(patient);
}

/** What the op looks like. */
export const picture = (page: Page): Promise<string | null> =>
  page
    .getByRole('group', { name: /^Network, \d+ ops?/ })
    .getByRole('button', { name: /Conv2d_1a_3x3/ })
    .locator('image')
    .getAttribute('href');

/** The same once it no longer looks like that. */
export async function otherPicture(page: Page, before: string | null): Promise<string | null> {
  await expect.poll(() => picture(page), patient).not.toBe(before);
  await waitForRun(page);
  return picture(page);
}
