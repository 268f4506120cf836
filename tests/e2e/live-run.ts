import { buildNetwork, outputOpOf, shortScope, type Op } from '../../src/lib/network';
import { expect, type Locator, type Page } from './quiet-page';

export const network = buildNetwork();

/** A machine that does other things too may take minutes for what takes seconds. */
export const patient = { timeout: 240_000 };

export const drawing = (page: Page): Locator =>
  page.getByRole('group', { name: `Network, ${network.ops.length} ops` });

/** What shows a picture of itself in the drawing: the image, and every op that has run, or its module for the last one. */
export const pictured = (page: Page): Locator =>
  drawing(page)
    .getByRole('button')
    .filter({ has: page.locator('image[href^="data:image"]:not(.precomputed)') });

/** Ops of which the drawing shows a picture that ships with the photo, or its module for the last one. */
export const picturedBeforehand = (page: Page): Locator =>
  drawing(page)
    .getByRole('button')
    .filter({ has: page.locator('image.precomputed') });

export const runState = (page: Page, sentence: string | RegExp): Locator =>
  page.getByRole('banner').getByRole('status').filter({ hasText: sentence });

export const maps = (page: Page): Locator => page.getByRole('region', { name: 'Feature maps' });

export async function pressRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

export async function waitUntilDone(page: Page, backend: string): Promise<void> {
  await expect(runState(page, new RegExp(`^${backend} · [\\d.]+ s$`))).toBeAttached(patient);
}

export async function selectEndPoint(page: Page, name: string): Promise<void> {
  const spine = page.getByRole('navigation', { name: 'End points' });
  await spine.getByRole('button', { name: new RegExp(`^${name}, `) }).click();
}

/** The op whose output an end point is. */
export function outputOf(endPoint: string): Op {
  const op = outputOpOf(network, endPoint);
  if (op === undefined) throw new Error(`The network has no end point ${endPoint}.`);
  return op;
}

/** What the page says of a tensor above its maps. */
function sizeSentence({ outShape }: Op): RegExp {
  const channels = (outShape.at(-1) ?? 0).toLocaleString('en-GB');
  const [, height, width] = outShape;
  return outShape.length === 4 && height * width > 1
    ? new RegExp(`${channels} maps of ${height}×${width}`)
    : new RegExp(`${channels} values`);
}

/** Waits for the maps of the op that the address names. */
export async function expectMapsOf(page: Page, op: Op): Promise<void> {
  const title = shortScope(op.scope).split('/').at(-1) ?? '';
  await expect(maps(page), title).toContainText(sizeSentence(op), patient);
  await expect(maps(page).getByRole('listbox').first()).toBeVisible();
}

/** Opens the picker and leaves it open. */
export async function openPicker(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Photo/ }).click();
  const picker = page.getByRole('region', { name: 'Choose a photo' });
  await expect(picker).toBeVisible();
  return picker;
}

export async function openEngineMenu(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Engine and weights' }).click();
  const menu = page.getByRole('dialog', { name: 'Engine and weights' });
  await expect(menu).toBeVisible();
  return menu;
}

/** Chooses “Automatic”, “WebGL”… while nothing runs. */
export async function chooseEngine(page: Page, name: string): Promise<void> {
  const menu = await openEngineMenu(page);
  await menu.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  await page.keyboard.press('Escape');
}

/** Keeps answers back until they are let go. */
export async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await released;
    // The page may have given up waiting.
    await route.continue().catch(() => undefined);
  });
  return async () => {
    letGo();
    await page.unroute(address);
  };
}
