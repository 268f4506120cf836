import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import {
  pickSamples,
  relativeError,
  summarise,
  type GoldenValues
} from '../../scripts/golden/golden-values';
import { readReferenceImage } from '../../scripts/golden/reference-image';
import { expectMapsOf, openPicker, outputOf, selectEndPoint } from './live-run';
import { expect, type Page } from './quiet-page';
import { saveValues } from './saved-values';

const golden = JSON.parse(readFileSync('tests/fixtures/golden-cat.json', 'utf8')) as GoldenValues;

/** Already as large as the network's input: nothing is resized on the way. */
const picture = {
  name: 'middle-of-the-cat.png',
  mimeType: 'image/png',
  buffer: Buffer.from(encode(readReferenceImage()))
};

export async function openGoldenPhoto(page: Page): Promise<void> {
  const picker = await openPicker(page);
  await picker.getByLabel('Open a photo…').setInputFiles(picture);
  await expect(picker.getByRole('radio', { name: picture.name })).toBeChecked();
  await page.keyboard.press('Escape');
}

/** Saves end points as the page shows them; largest relative error against the reference over all of them. */
export async function compareWithGolden(page: Page, names: readonly string[]): Promise<number> {
  let worst = 0;
  for (const expected of golden.endPoints.filter(({ name }) => names.includes(name))) {
    const op = outputOf(expected.name);
    await selectEndPoint(page, expected.name);
    await expectMapsOf(page, op);
    const { shape, data } = await saveValues(page, 'all channels');
    expect(shape).toEqual(expected.shape);
    const { mean, rootMeanSquare } = summarise(data);
    worst = Math.max(
      worst,
      relativeError(pickSamples(data), expected.samples),
      relativeError([mean, rootMeanSquare], [expected.mean, expected.rootMeanSquare])
    );
  }
  return worst;
}

/** What a graphics processor computes, at every end point of the trunk; returns how far off it is, for the report. */
export async function expectGoldenTrunk(
  page: Page
): Promise<{ readonly type: string; readonly description: string }> {
  const trunk = golden.endPoints.map(({ name }) => name);
  expect(trunk).toHaveLength(18);
  const worst = await compareWithGolden(page, trunk);
  expect(worst).toBeLessThan(1e-3);
  return { type: 'largest relative error', description: worst.toExponential(1) };
}
