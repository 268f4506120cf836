import AxeBuilder from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { english } from '../../src/lib/text/en';
import { ownWeights as text } from '../../src/lib/text/en/own-weights';
import { openEngineMenu, patient, runState } from './live-run';
import { fileName, writeOwnFile } from './own-file';
import { expect, open, test, type Locator, type Page } from './quiet-page';

/** One convolution on few pixels: what is tested is the way of the file. */
const small = 'input=75x75&final-end-point=Conv2d_1a_3x3&backend=wasm&photo=cat';
const host = 'weights.example';
const address = `https://${host}/${fileName}`;
const hub = 'huggingface.co';
const cors = { 'access-control-allow-origin': '*' };

test.use({
  neighbours: [host, hub],
  // The browser's words for an answer that it does not hand on, or that is none.
  toleratedNoise: [/^error: (Failed to load resource: |Access to fetch at )/]
});

const { weights } = english.page;
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: weights.own.label });

/** Opens the dialog and the part of it that is about addresses. */
async function openAddresses(page: Page): Promise<Locator> {
  const menu = await openEngineMenu(page);
  await menu.getByRole('button', { name: weights.own.open }).click();
  await dialog(page).getByText(text.address.title, { exact: true }).click();
  await expect(dialog(page).getByText(text.address.explanation)).toBeVisible();
  return dialog(page);
}

async function type(page: Page, typed: string): Promise<Locator> {
  const field = dialog(page).getByRole('textbox', { name: text.address.other });
  await field.fill(typed);
  return field;
}

let path: string;
test.beforeAll(async () => {
  path = await writeOwnFile('test-results/own-weights');
});

test('a file from an address runs like one’s own, after one click that names the host', async ({
  page
}) => {
  const asked: Record<string, string>[] = [];
  await page.context().route(address, (route) => {
    asked.push(route.request().headers());
    return route.fulfill({ path, headers: cors, contentType: 'application/octet-stream' });
  });
  await open(page, `./?${small}`);
  await openAddresses(page);
  const field = await type(page, 'http://weights.example/a');
  await expect(dialog(page).getByText(text.address.addressFaults['not-https'])).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await type(page, address);
  const button = dialog(page).getByRole('button', { name: text.address.fetch(host, null) });
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  expect(asked).toEqual([]);

  await field.press('Enter');
  await expect(button).toBeVisible();
  await expect(dialog(page).getByRole('heading', { name: text.held(fileName) })).toBeVisible(
    patient
  );
  await expect(dialog(page).getByText(text.address.from(host, false))).toBeVisible();
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  await expect(dialog(page).getByText(sha256)).toBeVisible();
  await expect(page).toHaveURL(/weights=own/);
  await expect(runState(page, /^WebAssembly · [\d.]+ s$/)).toBeAttached(patient);
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toHaveProperty('referer');
  expect(asked[0]).not.toHaveProperty('cookie');
  expect(asked[0]).not.toHaveProperty('range');
});

test('a file on offer is compared with the SHA-256 that its host names, and read by what its name says', async ({
  page
}) => {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  await page.context().route(`https://${hub}/**`, (route) => {
    const isPointer = route.request().url().includes('/raw/8e0669b/');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 9\n`;
    return isPointer
      ? route.fulfill({ body: pointer, headers: cors, contentType: 'text/plain' })
      : route.fulfill({ path, headers: cors });
  });
  await open(page, './');
  await openAddresses(page);
  const model = 'timm/inception_v3.gluon_in1k';
  const name = text.address.fetchModel(model, `Fetch 95.5 MB from ${hub}`);
  await dialog(page).getByRole('button', { name }).press('Enter');
  const file = 'inception_v3.gluon_in1k.model.safetensors';
  await expect(dialog(page).getByRole('heading', { name: text.held(file) })).toBeVisible(patient);
  await expect(dialog(page).getByText(text.address.from(hub, true))).toBeVisible();
  const scaling = dialog(page).getByRole('row', { name: /^input scaling/ });
  await expect(scaling).toContainText('assumed');
  await expect(scaling.getByRole('combobox')).toHaveValue('1');
});

test('every refusal of a host has its sentence, changes nothing, and can be tried again', async ({
  page
}) => {
  const { fault } = text.address;
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n`;
  let answer = { status: 404, body: '', contentType: 'text/plain' };
  await page.context().route(address, (route) => route.fulfill({ ...answer, headers: cors }));
  await open(page, './');
  await openAddresses(page);
  await type(page, address);
  await dialog(page)
    .getByRole('button', { name: text.address.fetch(host, null) })
    .click();
  const alert = dialog(page).getByRole('alert').filter({ hasText: fileName });
  await expect(alert).toContainText(fault({ kind: 'not-found', status: 404 }, host));
  await expect(alert).toContainText(text.unchanged);

  const again = dialog(page).getByRole('button', { name: text.address.tryAgain });
  const cases = [
    [{ status: 403, body: '', contentType: '' }, fault({ kind: 'refused', status: 403 }, host)],
    [
      { status: 200, body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' },
      fault({ kind: 'web-page' }, host)
    ],
    [{ status: 200, body: pointer, contentType: '' }, fault({ kind: 'pointer-file' }, host)]
  ] as const;
  for (const [next, sentence] of cases) {
    answer = { ...next };
    await again.press('Enter');
    await expect(alert).toContainText(sentence);
  }

  await test.step('a host that lets no other site read, and one that cannot be reached, look alike', async () => {
    await page.context().unroute(address);
    // Left out, Playwright would put in one that lets this page read.
    const headers = { 'access-control-allow-origin': 'https://elsewhere.example' };
    await page.context().route(address, (route) => route.fulfill({ body: 'a', headers }));
    await again.press('Enter');
    await expect(alert).toContainText(fault({ kind: 'no-answer' }, host));
    await page.context().unroute(address);
    await page.context().route(address, (route) => route.abort('connectionrefused'));
    await again.press('Enter');
    await expect(alert).toContainText(fault({ kind: 'no-answer' }, host));
  });

  await test.step('what is no file of weights is told of as one’s own would be', async () => {
    await page.context().unroute(address);
    const json = { body: '{"a":1}', contentType: 'application/json', headers: cors };
    await page.context().route(address, (route) => route.fulfill(json));
    await again.press('Enter');
    const refused = dialog(page).getByRole('heading', { name: text.refused(fileName) });
    await expect(refused).toBeVisible(patient);
    await expect(again).toHaveCount(0);
  });
  expect(page.url()).not.toContain('weights=');
});

test('a host that takes its time is waited for, and can be left by key', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.context().route(address, async (route) => {
    await held;
    await route.fulfill({ body: 'late', headers: cors }).catch(() => undefined);
  });
  await open(page, './');
  await openAddresses(page);
  const field = await type(page, address);
  await field.press('Enter');
  const bar = dialog(page).getByRole('progressbar', {
    name: text.address.fetching(fileName, host)
  });
  await expect(bar).toBeVisible();
  await dialog(page).getByRole('button', { name: text.address.cancel }).press('Enter');
  await expect(bar).toHaveCount(0);
  // The focus is back where it was, so that another address can be typed.
  await expect(field).toBeFocused();
  letGo();
  await expect(dialog(page).getByRole('alert').filter({ hasText: fileName })).toHaveCount(0);
});
