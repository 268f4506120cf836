import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { fieldsOf, traceChannel } from '../../src/lib/receptive-fields';
import { fieldPicture } from '../../src/lib/text/en/field-picture';
import { expectMapsOf, maps, network, outputOf, patient } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';

const samples = ['cat.png', 'coffee.png', 'rocket.jpg'].map((name) => `static/samples/${name}`);
const region = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });

/** A link with the cat, on WebAssembly. */
async function openMaps(page: Page, query: string): Promise<void> {
  await open(page, `./?photo=cat&backend=wasm&${query}`);
  const at = new URLSearchParams(query).get('at') ?? '';
  await expectMapsOf(page, outputOf(at));
}

async function expectNoViolations(page: Page, label: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(`[aria-label^="${label}"]`)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
}

/** What the page must say of a cell of a channel, from the network alone. */
function fieldSentence(endPoint: string, channel: number, cell: readonly [number, number]): string {
  const { scope } = traceChannel(network, { scope: outputOf(endPoint).scope, channel });
  const fields = fieldsOf(network, scope);
  if (fields === null) throw new Error(`${scope} has no field.`);
  return fieldPicture.seen(cell, fields.at(cell), fields.image);
}

test('a cell shows its own branch’s field on the photo: chosen, hovered, by keys, by a click on the photo', async ({
  page
}) => {
  await openMaps(page, 'at=Mixed_7c&channel=320&pixel=3,4');
  const field = region(page, /^What this cell sees/);
  await expect(field).toContainText(fieldSentence('Mixed_7c', 320, [3, 4]));
  await expect(field).toContainText('larger than the photo of 299×299 px');
  await expect(field).toContainText('channel 0 of Mixed_7c/Branch_1/Conv2d_0b_1x3');
  const values = page.getByRole('listbox', { name: /^Values of channel 320,/ });
  await values.hover({ position: { x: 5, y: 5 } });
  await expect(field).toContainText(fieldSentence('Mixed_7c', 320, [0, 0]));
  await field.hover();
  await expect(field).toContainText(fieldSentence('Mixed_7c', 320, [3, 4]));
  await values.focus();
  await page.keyboard.press('ArrowRight');
  await expect(field).toContainText(fieldSentence('Mixed_7c', 320, [3, 5]));
  await expect(page).toHaveURL(/pixel=3,5/);

  const picture = field.getByRole('img', { name: /^Face of a tabby cat.*; Row 3, column 5 sees/ });
  const box = await picture.boundingBox();
  if (box === null) throw new Error('There is no photo.');
  // The photo stands in the middle of its margin; so does the cell at 165.5 of 299 pixels, nearly.
  await picture.click({ position: { x: box.width * 0.52, y: box.height * 0.52 } });
  await expect(page).toHaveURL(/pixel=4,4/);
  await expect(field).toContainText(fieldSentence('Mixed_7c', 320, [4, 4]));
  await expectNoViolations(page, 'What this cell sees');
});

test('what excites a channel: crops sorted by value, each a way to its cell', async ({ page }) => {
  await openMaps(page, 'at=Mixed_5d&channel=70');
  const opener = maps(page).getByRole('button', { name: 'What excites it' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/probe=excites/);
  const excites = region(page, /^What excites channel 70/);
  const crops = excites.getByRole('button', { name: /read this cell$/ });
  await expect(crops).toHaveCount(9);
  const names = await crops.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const values = names.map((name) => Number.parseFloat(name ?? ''));
  expect(values).toEqual(values.toSorted((one, other) => other - one));
  const readout = await maps(page).locator('dl').first().innerText();
  expect(readout).toContain(values[0].toFixed(2));

  const cellOf = (name: string | null) => /row (\d+), column (\d+)/.exec(name ?? '')?.slice(1);
  await crops.nth(2).click();
  await expect(page).toHaveURL(new RegExp(`pixel=${cellOf(names[2])?.join(',')}`));
  await expect(crops.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await crops.nth(4).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`pixel=${cellOf(names[4])?.join(',')}`));
  await expectNoViolations(page, 'What excites');
});

test('over a set of photos: a broken file is told, the strongest are named, a picture is saved', async ({
  page
}) => {
  await openMaps(page, 'at=Mixed_5d&channel=70&probe=excites');
  const excites = region(page, /^What excites channel 70/);
  const choose = excites.getByLabel('Choose photos…');
  await choose.setInputFiles([...samples, 'package.json']);
  await expect(excites).toContainText('4 photos held');
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([], 'nothing.jpg', { type: 'image/jpeg' }));
    return transfer;
  });
  const zone = excites.getByRole('group', { name: 'Over several photos of yours' });
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(excites).toContainText('“nothing.jpg” is empty (0 bytes).');
  await expect(excites).toContainText('4 photos held');
  // What is dropped on the set is not the page’s photo.
  await expect(page).toHaveURL(/photo=cat/);
  await excites.getByRole('button', { name: 'Measure channel 70 on them' }).press('Enter');
  await expect(excites).toContainText('The 9 strongest cells over 3 photos', patient);
  await expect(excites).toContainText(
    '“package.json” is not a picture that this browser can open.'
  );
  const found = excites.getByRole('button', { name: /open this photo$/ });
  await expect(found).toHaveCount(9);
  await expectNoViolations(page, 'What excites');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    excites.getByRole('button', { name: 'Save as one picture' }).last().click()
  ]);
  expect(saved.suggestedFilename()).toBe('Mixed_5d_concat_channel_70_strongest.png');
  const header = readFileSync(await saved.path())
    .subarray(1, 4)
    .toString('latin1');
  expect(header).toBe('PNG');

  await found.filter({ hasText: 'coffee.png' }).first().click();
  await expect(page).toHaveURL(/photo=own/);
});

test('a sweep over many photos can be cancelled, and what has come stays', async ({ page }) => {
  await openMaps(page, 'at=Mixed_7c&channel=0&probe=excites');
  const excites = region(page, /^What excites channel 0/);
  const [buffer] = samples.map((path) => readFileSync(path));
  const many = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}.png`,
    mimeType: 'image/png',
    buffer
  }));
  await excites.getByLabel('Choose photos…').setInputFiles(many);
  await expect(excites).toContainText('10 more files were left out: a set holds 50.');
  await excites.getByRole('button', { name: /^Measure channel 0/ }).click();
  await expect(excites).toContainText(/[1-9]\d* of 50 photos/, patient);
  await excites.getByRole('button', { name: 'Cancel' }).click();
  await expect(excites).toContainText('Cancelled after');
  // All of them are the page’s photo, so the set answers as the run did.
  const strongest = async (name: RegExp) => {
    const label = await excites.getByRole('button', { name }).first().getAttribute('aria-label');
    return label?.split(', ').slice(0, 2);
  };
  expect(await strongest(/open this photo$/)).toEqual(await strongest(/read this cell$/));
  await excites.getByRole('button', { name: 'Forget them' }).click();
  await expect(excites.getByText(/photos held/)).toBeHidden();
});

test('a channel’s tuning is measured over gratings, as curves and as a table', async ({ page }) => {
  await openMaps(page, 'at=Conv2d_2b_3x3&channel=10&probe=tuning');
  const tuning = region(page, /^Tuning of channel 10/);
  await tuning.getByRole('button', { name: 'Measure' }).press('Enter');
  await expect(tuning).toContainText(/Its mean is highest at \d+°/, patient);
  await expect(tuning.getByRole('img', { name: /Mean over the map/ })).toBeVisible();
  await tuning.locator('summary').focus();
  await page.keyboard.press('Enter');
  // A heading, twelve orientations and plain grey.
  await expect(tuning.getByRole('row')).toHaveCount(14);
  await expectNoViolations(page, 'Tuning of');
  await page.keyboard.press('n');
  await expect(region(page, /^Tuning of channel 11/).getByRole('table')).toHaveCount(0);
});

test('what reacts in a box: from a link, by keys, by numbers, by dragging, and on to a channel', async ({
  page
}) => {
  await openMaps(page, 'at=Mixed_5d&probe=region&region=60,100,90,60');
  const reacts = region(page, /^What reacts here/);
  await expect(reacts).toContainText('mean over the 96 cells whose centres lie in the box');
  const best = reacts.getByRole('button', { name: /^Channel \d+, \+/ });
  await expect(best).toHaveCount(24);

  await reacts.getByRole('application', { name: /^Box of 90×60 px at 60, 100/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/region=68,100,90,60/);
  await reacts.getByLabel('Height').fill('20');
  await expect(page).toHaveURL(/region=68,100,90,20/);
  // Between two centres, which lie 8 pixels apart.
  await reacts.getByLabel('From left').fill('71');
  await reacts.getByLabel('Width').fill('2');
  await expect(reacts).toContainText('No cell of this map has its centre in the box');

  const picture = reacts.getByRole('group', { name: /with a box on it$/ });
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('There is no photo.');
  await page.mouse.move(box.x + box.width - 40, box.y + box.height - 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/region=68/);
  await expect(best.first()).toBeVisible();
  await expectNoViolations(page, 'What reacts here');

  const name = (await best.first().getAttribute('aria-label')) ?? '';
  await best.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`channel=${/^Channel (\d+)/.exec(name)?.[1]}`));
});
